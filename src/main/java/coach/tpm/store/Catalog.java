package coach.tpm.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// The coach's tables as PostgreSQL's own catalog knows them.
final class Catalog {
  private final Handle handle;

  Catalog(Handle handle) {
    this.handle = handle;
  }

  /// A foreign key, by the names of the tables at both ends.
  record Link(String name, String from, String to, boolean deferrable, boolean deferred) {}

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String quoted(List<String> names) {
    return names.stream().map(Catalog::quoted).collect(Collectors.joining(", "));
  }

  /// All tables but Flyway's, each after those that it refers to, as far as that is possible.
  List<String> tables() {
    var waiting = new LinkedHashSet<>(names());
    var links = links();
    var ordered = new ArrayList<String>();
    while (!waiting.isEmpty()) {
      var next =
          waiting.stream()
              .filter(table -> isFree(table, waiting, links))
              .findFirst()
              .orElseGet(waiting::getFirst);
      waiting.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private static boolean isFree(String table, Set<String> waiting, List<Link> links) {
    return links.stream()
        .filter(link -> link.from().equals(table) && !link.to().equals(table))
        .noneMatch(link -> waiting.contains(link.to()));
  }

  List<Link> links() {
    var sql =
        """
        select c.conname as name, f.relname as "from", t.relname as "to",
               c.condeferrable as deferrable, c.condeferred as deferred
          from pg_constraint c
          join pg_class f on f.oid = c.conrelid
          join pg_class t on t.oid = c.confrelid
         where c.contype = 'f' and c.conparentid = 0
           and f.relnamespace = current_schema()::regnamespace
         order by f.relname, c.conname
        """;
    return handle.createQuery(sql).map(ConstructorMapper.of(Link.class)).list();
  }

  /// Columns that are stored by writing; generated ones come by themselves.
  List<String> columns(String table) {
    var sql =
        """
        select a.attname
          from pg_attribute a
          join pg_class c on c.oid = a.attrelid
         where c.relnamespace = current_schema()::regnamespace and c.relname = :table
           and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum
        """;
    return handle.createQuery(sql).bind("table", table).mapTo(String.class).list();
  }

  List<String> sequences() {
    var sql =
        """
        select relname
          from pg_class
         where relkind = 'S' and relnamespace = current_schema()::regnamespace
         order by relname
        """;
    return handle.createQuery(sql).mapTo(String.class).list();
  }

  boolean hasTriggers(String table) {
    var sql =
        """
        select exists (
          select 1
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
           where not t.tgisinternal and c.relname = :table
             and c.relnamespace = current_schema()::regnamespace)
        """;
    return handle.createQuery(sql).bind("table", table).mapTo(boolean.class).one();
  }

  boolean isEmpty(String table) {
    return handle
        .createQuery("select not exists (select 1 from %s)".formatted(quoted(table)))
        .mapTo(boolean.class)
        .one();
  }

  /// Whether Flyway was ever here.
  boolean isSetUp() {
    return handle
        .createQuery("select to_regclass(:history) is not null")
        .bind("history", Migrations.HISTORY)
        .mapTo(boolean.class)
        .one();
  }

  private List<String> names() {
    var sql =
        """
        select relname
          from pg_class
         where relkind in ('r', 'p') and not relispartition
           and relnamespace = current_schema()::regnamespace and relname <> :history
         order by relname
        """;
    return handle.createQuery(sql).bind("history", Migrations.HISTORY).mapTo(String.class).list();
  }
}
