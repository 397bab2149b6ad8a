package coach.tpm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one test does to its database is not seen by the next.
class TestDatabaseTest {

  private static final String INSTALL =
      "insert into workspace (id, name, installed_at) values ('slack:T1', 'Acme', now())";

  private static final String NOTE =
      """
      insert into journal (workspace, program, at, actor, event, subject, detail)
      values ('slack:T1', 1, now(), 'U1', 'noted', 'task', '') returning id
      """;

  @Test
  void a_database_that_is_used_again_has_no_rows_and_numbers_from_the_beginning() {
    var used = TestDatabase.fresh();
    used.jdbi().useHandle(handle -> handle.execute(INSTALL));
    assertThat(lines(used.jdbi(), NOTE)).containsExactly("1");
    used.close();

    try (var again = TestDatabase.fresh()) {
      assertThat(again.address()).isEqualTo(used.address());
      assertThat(lines(again.jdbi(), "select id from workspace")).isEmpty();
      assertThat(lines(again.jdbi(), "select subject from journal")).isEmpty();
      assertThat(lines(again.jdbi(), NOTE)).containsExactly("1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table task rename to lost",
        "alter table task drop column title",
        "alter table task alter column title drop not null",
        "alter table task alter column title set default 'none'",
        "alter table task disable trigger all",
        "create table more (id bigint)",
        "create view more as select id from workspace",
        "create schema more",
        "drop index journal_by_time",
        "create index more on task (title)",
        "create function more() returns int language sql as 'select 1'",
        "update flyway_schema_history set success = false"
      })
  void a_database_with_another_schema_is_not_used_again(String change) {
    var changed = TestDatabase.fresh();
    changed.jdbi().useHandle(handle -> handle.execute(change));
    changed.close();

    try (var next = TestDatabase.fresh()) {
      assertThat(next.address()).isNotEqualTo(changed.address());
    }
  }

  @Test
  void who_works_on_after_the_end_reaches_nothing() throws SQLException {
    var used = TestDatabase.fresh();
    var jdbi = used.jdbi();
    var address = used.address();
    try (var left =
        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
      used.close();

      assertThat(left.isValid(5)).isFalse();
    }
    assertThatThrownBy(() -> lines(jdbi, "select 'here'")).hasStackTraceContaining("is over");
  }

  @Test
  void a_database_that_is_still_at_work_is_not_used_again() {
    var busy = TestDatabase.fresh();
    var handle = busy.jdbi().open();
    busy.close();

    try (var next = TestDatabase.fresh()) {
      assertThat(next.address()).isNotEqualTo(busy.address());
    }
    assertThatThrownBy(handle::close).isInstanceOf(CloseException.class);
  }

  @Test
  void closing_twice_gives_it_to_one_test_only() {
    var used = TestDatabase.fresh();
    used.close();
    used.close();

    try (var one = TestDatabase.fresh();
        var other = TestDatabase.fresh()) {
      assertThat(one.address()).isNotEqualTo(other.address());
    }
  }

  private static List<String> lines(Jdbi jdbi, String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
