package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Table `team_member`.
final class JdbiTeams {

  private final Jdbi jdbi;

  JdbiTeams(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// In the order they were added.
  List<MemberId> members(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select member
          from team_member
         where workspace = :workspace and program = :program
         order by added_at, member
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map((row, _) -> new MemberId(row.getString("member")))
            .list());
  }

  boolean contains(WorkspaceId workspace, ProgramId program, MemberId member) {
    var sql =
        """
        select exists (select 1
                         from team_member
                        where workspace = :workspace and program = :program and member = :member)
            as found
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("member", member.value())
            .mapTo(Boolean.class)
            .one());
  }

  /// False when the member was on the team already.
  boolean add(Program program, MemberId member, ZoneId zone, Instant at) {
    var sql =
        """
        insert into team_member (workspace, program, member, added_at, zone,
                                 ask_at, ask_days, asking)
        values (:workspace, :program, :member, :at, :zone, :ask_at, :ask_days, :asking)
        on conflict (workspace, program, member) do nothing
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", program.workspace().value())
                .bind("program", program.id().value())
                .bind("member", member.value())
                .bind("at", at)
                .bind("zone", zone.getId())
                .bind("ask_at", program.checkIn().at())
                .bind("ask_days", program.checkIn().dayBits())
                .bind("asking", program.checkIn().asking())
                .execute()
            == 1);
  }

  /// False when the member was not on the team.
  boolean remove(Program program, MemberId member) {
    var sql =
        """
        delete from team_member
         where workspace = :workspace and program = :program and member = :member
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", program.workspace().value())
                .bind("program", program.id().value())
                .bind("member", member.value())
                .execute()
            == 1);
  }

  /// The member moved: from now on asked at the local time of this zone, in every program.
  void moveTo(WorkspaceId workspace, MemberId member, ZoneId zone) {
    var sql =
        """
        update team_member set zone = :zone
         where workspace = :workspace and member = :member and zone <> :zone
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.value())
            .bind("zone", zone.getId())
            .execute());
  }

  void reschedule(Program program, CheckInSchedule schedule) {
    var sql =
        """
        update team_member set ask_at = :at, ask_days = :days, asking = :asking
         where workspace = :workspace and program = :program
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("at", schedule.at())
            .bind("days", schedule.dayBits())
            .bind("asking", schedule.asking())
            .execute());
  }

  /// Nobody of this team is asked any more.
  void stopAsking(Program program) {
    var sql =
        """
        update team_member set asking = false
         where workspace = :workspace and program = :program and asking
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .execute());
  }
}
