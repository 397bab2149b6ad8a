package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.risk.Standing.Acceptance;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// Table `risk`.
final class JdbiRisks {

  private final Jdbi jdbi;

  JdbiRisks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Holds the program until the transaction ends, so that one register changes at a time; whether
  /// the program is still open.
  boolean lockOpen(Program program) {
    var sql =
        """
        select closed_at is null as open
          from program
         where workspace = :workspace and id = :program
           for no key update
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .mapTo(Boolean.class)
            .findOne()
            .orElse(false));
  }

  int nextNumber(Program program) {
    var sql =
        """
        select coalesce(max(number), 0) + 1
          from risk
         where workspace = :workspace and program = :program
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .mapTo(Integer.class)
            .one());
  }

  void add(Program program, Risk risk) {
    var sql =
        """
        insert into risk (workspace, program, number, statement, likelihood, days_lost, owner,
                          reporter, task, help_from, source_link, raised_at, changed_at, closed_at,
                          close_note, consequence, category, mitigation, contingency, trigger,
                          trigger_date, more_tasks, days_exact, state, acknowledged_at, planned_at,
                          accepted_by, accepted_at, accepted_because, merged_into)
        values (:workspace, :program, :number, :statement, :likelihood, :daysLost, :owner,
                :reporter, :task, :helpFrom, :sourceLink, :raisedAt, :changedAt, :closedAt,
                :closeNote, :consequence, :category, :mitigation, :contingency, :trigger,
                :triggerDate, cast(:moreTasks as integer[]), :daysExact, :state, :acknowledgedAt,
                :plannedAt, :acceptedBy, :acceptedAt, :acceptedBecause, :mergedInto)
        """;
    jdbi.useHandle(handle ->
        values(handle.createUpdate(sql), program, risk)
            .bind("reporter", risk.reporter().value())
            .bind("raisedAt", risk.raisedAt())
            .execute());
  }

  /// Keeps a risk as it is now; its reporter, its age and its clock are not touched.
  void save(Program program, Risk risk) {
    var sql =
        """
        update risk
           set statement = :statement, likelihood = :likelihood, days_lost = :daysLost,
               owner = :owner, task = :task, help_from = :helpFrom, source_link = :sourceLink,
               changed_at = :changedAt, closed_at = :closedAt, close_note = :closeNote,
               consequence = :consequence, category = :category, mitigation = :mitigation,
               contingency = :contingency, trigger = :trigger, trigger_date = :triggerDate,
               more_tasks = cast(:moreTasks as integer[]), days_exact = :daysExact,
               state = :state, acknowledged_at = :acknowledgedAt, planned_at = :plannedAt,
               accepted_by = :acceptedBy, accepted_at = :acceptedAt,
               accepted_because = :acceptedBecause, merged_into = :mergedInto
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle -> values(handle.createUpdate(sql), program, risk).execute());
  }

  Optional<Risk> find(WorkspaceId workspace, ProgramId program, int number) {
    var sql =
        """
        select number, statement, likelihood, days_lost, owner, reporter, task, help_from,
               source_link, raised_at, changed_at, closed_at, close_note, consequence, category,
               mitigation, contingency, trigger, trigger_date, more_tasks, days_exact, state,
               acknowledged_at, planned_at, accepted_by, accepted_at, accepted_because,
               merged_into, escalation_level, clock_from, clock_red, reminded, next_escalation_at
          from risk
         where workspace = :workspace and program = :program and number = :number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("number", number)
            .map(JdbiRisks::toRisk)
            .findOne());
  }

  /// All risks of a program, by number.
  List<Risk> all(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select number, statement, likelihood, days_lost, owner, reporter, task, help_from,
               source_link, raised_at, changed_at, closed_at, close_note, consequence, category,
               mitigation, contingency, trigger, trigger_date, more_tasks, days_exact, state,
               acknowledged_at, planned_at, accepted_by, accepted_at, accepted_because,
               merged_into, escalation_level, clock_from, clock_red, reminded, next_escalation_at
          from risk
         where workspace = :workspace and program = :program
         order by number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map(JdbiRisks::toRisk)
            .list());
  }

  /// Open risks of a program, oldest first.
  List<Risk> open(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select number, statement, likelihood, days_lost, owner, reporter, task, help_from,
               source_link, raised_at, changed_at, closed_at, close_note, consequence, category,
               mitigation, contingency, trigger, trigger_date, more_tasks, days_exact, state,
               acknowledged_at, planned_at, accepted_by, accepted_at, accepted_because,
               merged_into, escalation_level, clock_from, clock_red, reminded, next_escalation_at
          from risk
         where workspace = :workspace and program = :program and closed_at is null
         order by raised_at, number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map(JdbiRisks::toRisk)
            .list());
  }

  private static Update values(Update update, Program program, Risk risk) {
    var details = risk.details();
    var standing = risk.standing();
    var acceptance = standing.acceptance();
    return update
        .bind("workspace", program.workspace().value())
        .bind("program", program.id().value())
        .bind("number", risk.number())
        .bind("statement", risk.statement())
        .bind("likelihood", risk.likelihood())
        .bind("daysLost", risk.daysLost())
        .bind("owner", risk.owner().map(MemberId::value))
        .bind("task", risk.task())
        .bind("helpFrom", risk.helpFrom())
        .bind("sourceLink", risk.sourceLink())
        .bind("changedAt", risk.changedAt())
        .bind("closedAt", risk.closedAt())
        .bind("closeNote", standing.closeNote())
        .bind("consequence", details.consequence())
        .bind("category", details.category())
        .bind("mitigation", details.mitigation())
        .bind("contingency", details.contingency())
        .bind("trigger", details.trigger())
        .bind("triggerDate", details.triggerDate())
        .bind("moreTasks", array(details.moreTasks()))
        .bind("daysExact", details.daysExact())
        .bind("state", standing.state().name().toLowerCase(Locale.ROOT))
        .bind("acknowledgedAt", standing.acknowledgedAt())
        .bind("plannedAt", standing.plannedAt())
        .bind("acceptedBy", acceptance.map(accepted -> accepted.by().value()))
        .bind("acceptedAt", acceptance.map(Acceptance::at))
        .bind("acceptedBecause", acceptance.map(Acceptance::reason))
        .bind("mergedInto", standing.mergedInto());
  }

  private static String array(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private static Risk toRisk(ResultSet row, StatementContext context) throws SQLException {
    return new Risk(
        row.getInt("number"),
        row.getString("statement"),
        row.getInt("likelihood"),
        row.getInt("days_lost"),
        member(row, "owner"),
        new MemberId(row.getString("reporter")),
        Optional.ofNullable(row.getObject("task", Integer.class)),
        words(row, "help_from"),
        words(row, "source_link"),
        row.getTimestamp("raised_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        instant(row, "closed_at"),
        toDetails(row),
        toStanding(row),
        new Clock(
            row.getInt("escalation_level"),
            instant(row, "clock_from"),
            row.getBoolean("clock_red"),
            row.getBoolean("reminded"),
            instant(row, "next_escalation_at")));
  }

  private static Details toDetails(ResultSet row) throws SQLException {
    return new Details(
        words(row, "consequence"),
        words(row, "category"),
        words(row, "mitigation"),
        words(row, "contingency"),
        words(row, "trigger"),
        Optional.ofNullable(row.getObject("trigger_date", LocalDate.class)),
        List.of((Integer[]) row.getArray("more_tasks").getArray()),
        row.getBoolean("days_exact"));
  }

  private static Standing toStanding(ResultSet row) throws SQLException {
    var accepted = instant(row, "accepted_at");
    var by = row.getString("accepted_by");
    var because = row.getString("accepted_because");
    return new Standing(
        instant(row, "closed_at").isPresent()
            ? State.CLOSED
            : State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        instant(row, "acknowledged_at"),
        instant(row, "planned_at"),
        accepted.map(at -> new Acceptance(new MemberId(by), at, because)),
        words(row, "close_note"),
        Optional.ofNullable(row.getObject("merged_into", Integer.class)));
  }

  private static Optional<MemberId> member(ResultSet row, String column) throws SQLException {
    return words(row, column).map(MemberId::new);
  }

  private static Optional<String> words(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
