package coach.tpm.availability;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Tables `absence` and `day_off`, read by day.
final class JdbiDaysOff {

  private final Jdbi jdbi;

  JdbiDaysOff(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The company's days off, by day, with their names.
  Map<LocalDate, String> company(Program program) {
    var sql =
        """
        select day, name
          from day_off
         where workspace = :workspace and program = :program
         order by day
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .reduceRows(
                new TreeMap<>(),
                (days, row) -> {
                  days.put(
                      row.getColumn("day", LocalDate.class), row.getColumn("name", String.class));
                  return days;
                }));
  }

  /// Puts these days off in the place of those of before.
  void replace(Program program, Map<LocalDate, String> days) {
    jdbi.useHandle(handle -> {
      handle
          .createUpdate("delete from day_off where workspace = :workspace and program = :program")
          .bind("workspace", program.workspace().value())
          .bind("program", program.id().value())
          .execute();
      days.forEach((day, name) -> add(handle, program, day, name));
    });
  }

  private static void add(Handle handle, Program program, LocalDate day, String name) {
    var sql =
        """
        insert into day_off (workspace, program, day, name)
        values (:workspace, :program, :day, :name)
        """;
    handle
        .createUpdate(sql)
        .bind("workspace", program.workspace().value())
        .bind("program", program.id().value())
        .bind("day", day)
        .bind("name", name)
        .execute();
  }

  /// When a member is away from a program, oldest first.
  List<Away> away(Program program, MemberId member) {
    var sql =
        """
        select first, last
          from absence
         where workspace = :workspace and member = :member
           and (program is null or program = :program)
         order by first, id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("member", member.value())
            .bind("program", program.id().value())
            .map((row, _) ->
                new Away(
                    row.getObject("first", LocalDate.class),
                    row.getObject("last", LocalDate.class)))
            .list());
  }

  /// Who of the team is away on a day, in the order of their ids.
  List<MemberId> awayOn(Program program, LocalDate day) {
    var sql =
        """
        select distinct t.member
          from team_member t
          join absence a
            on a.workspace = t.workspace and a.member = t.member
           and (a.program is null or a.program = t.program)
         where t.workspace = :workspace and t.program = :program
           and :day between a.first and a.last
         order by t.member
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("day", day)
            .map((row, _) -> new MemberId(row.getString("member")))
            .list());
  }

  /// Days away, both included.
  record Away(LocalDate first, LocalDate last) {

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }
}
