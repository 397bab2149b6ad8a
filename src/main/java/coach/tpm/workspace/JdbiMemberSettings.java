package coach.tpm.workspace;

import coach.tpm.calendar.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Table `member_setting`.
final class JdbiMemberSettings {

  private final Jdbi jdbi;

  JdbiMemberSettings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  MemberSettings of(WorkspaceId workspace, MemberId member) {
    var sql =
        """
        select zone, days, region
          from member_setting
         where workspace = :workspace and member = :member
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.value())
            .map(JdbiMemberSettings::toSettings)
            .findOne()
            .orElse(MemberSettings.NONE));
  }

  void save(WorkspaceId workspace, MemberId member, MemberSettings settings) {
    var sql =
        """
        insert into member_setting (workspace, member, zone, days, region)
        values (:workspace, :member, :zone, :days, :region)
        on conflict (workspace, member) do update
           set zone = excluded.zone, days = excluded.days, region = excluded.region
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.value())
            .bind("zone", settings.zone().map(ZoneId::getId))
            .bind("days", settings.days().map(JdbiMemberSettings::bits))
            .bind("region", settings.region().map(Region::code))
            .execute());
  }

  private static MemberSettings toSettings(ResultSet row, StatementContext context)
      throws SQLException {
    return new MemberSettings(
        zone(row.getString("zone")),
        Optional.ofNullable(row.getObject("days", Integer.class)).map(JdbiMemberSettings::days),
        Optional.ofNullable(row.getString("region")).map(Region::new));
  }

  /// A zone that this Java does not know counts as none.
  private static Optional<ZoneId> zone(@Nullable String id) {
    try {
      return Optional.ofNullable(id).map(ZoneId::of);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int bits(Set<DayOfWeek> days) {
    return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
  }

  private static Set<DayOfWeek> days(int bits) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if ((bits & (1 << (day.getValue() - 1))) != 0) {
        days.add(day);
      }
    }
    return days;
  }
}
