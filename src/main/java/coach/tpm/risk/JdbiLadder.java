package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/// Table `escalation_person`.
final class JdbiLadder {

  private final Jdbi jdbi;

  JdbiLadder(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Who is asked, by level.
  Map<Integer, MemberId> people(Program program) {
    var sql =
        """
        select level, member
          from escalation_person
         where workspace = :workspace and program = :program
         order by level
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .reduceRows(
                new TreeMap<>(),
                (people, row) -> {
                  people.put(
                      row.getColumn("level", Integer.class),
                      new MemberId(row.getColumn("member", String.class)));
                  return people;
                }));
  }

  /// Keeps who is asked at each of these levels, or that nobody is.
  void save(Program program, Map<Integer, Optional<MemberId>> people) {
    jdbi.useTransaction(_ ->
        people.forEach((level, member) ->
            member.ifPresentOrElse(
                known -> name(program, level, known), () -> forget(program, level))));
  }

  private void name(Program program, int level, MemberId member) {
    var sql =
        """
        insert into escalation_person (workspace, program, level, member)
        values (:workspace, :program, :level, :member)
        on conflict (workspace, program, level) do update set member = excluded.member
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("level", level)
            .bind("member", member.value())
            .execute());
  }

  private void forget(Program program, int level) {
    var sql =
        """
        delete from escalation_person
         where workspace = :workspace and program = :program and level = :level
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("level", level)
            .execute());
  }
}
