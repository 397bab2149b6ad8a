package coach.tpm.testing;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Makes a used database as it was when it was copied: with the rows of migrations only.
///
/// @param shape a digest of the schema that it must still have
/// @param emptying the statements that make its rows and numbering as they were
record CleanSlate(String shape, String emptying) {

  /// What connections are called that outlive a test; all others are ended.
  static final String OURS = "test-database";

  /// Space of deleted rows is not used again, so a database that grew is better made anew.
  private static final long SMALL = 4_000_000;

  /// Objects of ours have numbers from 16384 on; a column that follows the use of a table, such as
  /// its size, is left out.
  private static final String SHAPE =
      """
      select md5(string_agg(line, ' ' order by line))
        from (select (oid, relname, relnamespace, relkind, relpersistence)::text as line
                from pg_class where oid >= 16384 and relkind <> 't'
              union all
              select (attrelid, attnum, attname, atttypid, atttypmod, attnotnull, atthasdef,
                      attidentity, attisdropped)::text
                from pg_attribute where attrelid >= 16384
              union all
              select t::text from pg_attrdef t
              union all
              select t::text from pg_constraint t where oid >= 16384
              union all
              select t::text from pg_index t where indexrelid >= 16384
              union all
              select t::text from pg_trigger t
              union all
              select t::text from pg_proc t where oid >= 16384
              union all
              select t::text from pg_namespace t where nspname !~ '^pg_'
              union all
              select t::text from pg_extension t
              union all
              select t::text from flyway_schema_history t) as schema
      """;

  private static final String OTHERS =
      """
        from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and application_name <> '%s'
      """
          .formatted(OURS);

  private static final String END_OTHERS = "select count(pg_terminate_backend(pid, 5000))" + OTHERS;
  private static final String COUNT_OTHERS = "select count(*)" + OTHERS;

  private static final String SIZE =
      "select sum(pg_relation_size(oid)) from pg_class where oid >= 16384 and relkind in ('r', 'i')";

  private static final String TABLES =
      """
      select oid::regclass::text
        from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace
             and relname <> 'flyway_schema_history'
       order by oid
      """;

  private static final String ROWS =
      """
      select format('insert into %1$s overriding system value'
                    || ' select * from json_populate_recordset(null::%1$s, %2$L)', '<table>', rows)
        from (select json_agg(t) as rows from <table> t) as all_rows
       where rows is not null
      """;

  private static final String NUMBERING =
      """
      select format('select setval(%L, %s, %L)', format('%I.%I', schemaname, sequencename),
                    coalesce(last_value, start_value), last_value is not null)
        from pg_sequences
       order by schemaname, sequencename
      """;

  /// That of a database as migrations leave it.
  static CleanSlate of(Jdbi template) {
    return template.withHandle(handle -> new CleanSlate(shape(handle), emptying(handle)));
  }

  /// Rows that migrations make come back.
  private static String emptying(Handle handle) {
    var tables = lines(handle, TABLES);
    var statements = new ArrayList<String>();
    statements.add("set local session_replication_role = replica");
    tables.forEach(table -> statements.add("delete from " + table));
    tables.forEach(table -> statements.addAll(lines(handle, ROWS.replace("<table>", table))));
    statements.addAll(lines(handle, NUMBERING));
    return String.join(";\n", statements);
  }

  /// Whether the database is as new. If not, nobody should use it any more.
  boolean empties(Jdbi jdbi) {
    try {
      return jdbi.withHandle(this::empties);
    } catch (JdbiException _) {
      return false;
    }
  }

  private boolean empties(Handle handle) {
    number(handle, END_OTHERS);
    if (number(handle, COUNT_OTHERS) > 0
        || number(handle, SIZE) > SMALL
        || !shape.equals(shape(handle))) {
      return false;
    }
    handle.useTransaction(it -> it.execute(emptying));
    return true;
  }

  private static String shape(Handle handle) {
    return lines(handle, SHAPE).getFirst();
  }

  private static long number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(long.class).one();
  }

  private static List<String> lines(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).list();
  }
}
