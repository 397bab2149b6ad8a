package coach.tpm.program;

import coach.tpm.calendar.Region;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `program`.
final class JdbiPrograms {

  private final Jdbi jdbi;

  JdbiPrograms(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Starts a program; nothing when the channel has an open one.
  Optional<ProgramId> start(NewProgram started, Instant at) {
    var sql =
        """
        insert into program (workspace, channel, name, owner, target, started_at,
                             ask_at, ask_days, asking, digest_day, digest_at, digest_on)
        values (:workspace, :channel, :name, :owner, :target, :at,
                :ask_at, :ask_days, :asking, :digest_day, :digest_at, :digest_on)
        on conflict (workspace, channel) where closed_at is null do nothing
        returning id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", started.workspace().value())
            .bind("channel", started.channel().value())
            .bind("name", started.name())
            .bind("owner", started.owner().value())
            .bind("target", started.target())
            .bind("at", at)
            .bind("ask_at", CheckInSchedule.DEFAULT.at())
            .bind("ask_days", CheckInSchedule.DEFAULT.dayBits())
            .bind("asking", CheckInSchedule.DEFAULT.asking())
            .bind("digest_day", DigestSchedule.DEFAULT.day().getValue())
            .bind("digest_at", DigestSchedule.DEFAULT.at())
            .bind("digest_on", DigestSchedule.DEFAULT.on())
            .map((row, _) -> new ProgramId(row.getLong("id")))
            .findOne());
  }

  Optional<Program> openIn(WorkspaceId workspace, ChannelId channel) {
    var sql =
        """
        select workspace, id, channel, name, owner, target, started_at, closed_at,
               ask_at, ask_days, asking, digest_day, digest_at, digest_on, region,
               window_hours
          from program
         where workspace = :workspace and channel = :channel and closed_at is null
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("channel", channel.value())
            .map(JdbiPrograms::toProgram)
            .findOne());
  }

  Optional<Program> find(WorkspaceId workspace, ProgramId id) {
    var sql =
        """
        select workspace, id, channel, name, owner, target, started_at, closed_at,
               ask_at, ask_days, asking, digest_day, digest_at, digest_on, region,
               window_hours
          from program
         where workspace = :workspace and id = :id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("id", id.value())
            .map(JdbiPrograms::toProgram)
            .findOne());
  }

  /// The program, locked until the transaction ends, so that its changes come one after another;
  /// nothing when it is closed.
  Optional<Program> lockOpen(WorkspaceId workspace, ProgramId id) {
    var sql =
        """
        select workspace, id, channel, name, owner, target, started_at, closed_at,
               ask_at, ask_days, asking, digest_day, digest_at, digest_on, region,
               window_hours
          from program
         where workspace = :workspace and id = :id and closed_at is null
           for no key update
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("id", id.value())
            .map(JdbiPrograms::toProgram)
            .findOne());
  }

  /// Open programs that a member takes part in or owns, newest first.
  List<Program> openOf(WorkspaceId workspace, MemberId member) {
    var sql =
        """
        select p.workspace, p.id, p.channel, p.name, p.owner, p.target, p.started_at, p.closed_at,
               p.ask_at, p.ask_days, p.asking, p.digest_day, p.digest_at, p.digest_on,
               p.region, p.window_hours
          from program p
         where p.workspace = :workspace and p.closed_at is null
           and (p.owner = :member
                or exists (select 1
                             from team_member t
                            where t.workspace = p.workspace and t.program = p.id
                              and t.member = :member))
         order by p.started_at desc, p.id desc
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.value())
            .map(JdbiPrograms::toProgram)
            .list());
  }

  void moveTarget(Program program, LocalDate target) {
    var sql = "update program set target = :target where workspace = :workspace and id = :id";
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("id", program.id().value())
            .bind("target", target)
            .execute());
  }

  void close(Program program, Instant at) {
    var sql =
        """
        update program set closed_at = :at
         where workspace = :workspace and id = :id and closed_at is null
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("id", program.id().value())
            .bind("at", at)
            .execute());
  }

  void reschedule(Program program, CheckInSchedule schedule) {
    var sql =
        """
        update program set ask_at = :at, ask_days = :days, asking = :asking
         where workspace = :workspace and id = :id and closed_at is null
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("id", program.id().value())
            .bind("at", schedule.at())
            .bind("days", schedule.dayBits())
            .bind("asking", schedule.asking())
            .execute());
  }

  void reschedule(Program program, DigestSchedule schedule) {
    var sql =
        """
        update program set digest_day = :day, digest_at = :at, digest_on = :on
         where workspace = :workspace and id = :id and closed_at is null
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("id", program.id().value())
            .bind("day", schedule.day().getValue())
            .bind("at", schedule.at())
            .bind("on", schedule.on())
            .execute());
  }

  void keepHolidays(Program program, Optional<Region> region) {
    var sql =
        """
        update program set region = :region
         where workspace = :workspace and id = :id and closed_at is null
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("id", program.id().value())
            .bind("region", region.map(Region::code))
            .execute());
  }

  void allow(Program program, int windowHours) {
    var sql =
        """
        update program set window_hours = :hours
         where workspace = :workspace and id = :id and closed_at is null
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("id", program.id().value())
            .bind("hours", windowHours)
            .execute());
  }

  private static Program toProgram(ResultSet row, StatementContext context) throws SQLException {
    return new Program(
        new WorkspaceId(row.getString("workspace")),
        new ProgramId(row.getLong("id")),
        new ChannelId(row.getString("channel")),
        row.getString("name"),
        new MemberId(row.getString("owner")),
        row.getObject("target", LocalDate.class),
        row.getTimestamp("started_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
        new CheckInSchedule(
            row.getObject("ask_at", LocalTime.class),
            CheckInSchedule.daysOf(row.getInt("ask_days")),
            row.getBoolean("asking")),
        new DigestSchedule(
            DayOfWeek.of(row.getInt("digest_day")),
            row.getObject("digest_at", LocalTime.class),
            row.getBoolean("digest_on")),
        Optional.ofNullable(row.getString("region")).map(Region::new),
        row.getInt("window_hours"));
  }
}
