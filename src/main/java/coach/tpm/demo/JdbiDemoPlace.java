package coach.tpm.demo;

import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Tables `demo_person`, `demo_channel` and `demo_clock`: who and what there is, and what time.
final class JdbiDemoPlace {

  private final Jdbi jdbi;

  JdbiDemoPlace(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Person> people() {
    var sql = "select id, name, zone, about from demo_person order by place";
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .map((row, _) ->
                new Person(
                    new MemberId(row.getString("id")),
                    row.getString("name"),
                    ZoneId.of(row.getString("zone")),
                    row.getString("about")))
            .list());
  }

  List<Room> channels() {
    var sql = "select id, name from demo_channel order by place";
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .map((row, _) -> Room.channel(row.getString("id"), row.getString("name")))
            .list());
  }

  void add(Person person, int place) {
    var sql =
        """
        insert into demo_person (id, name, zone, about, place)
        values (:id, :name, :zone, :about, :place)
        on conflict (id) do nothing
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("id", person.id().value())
            .bind("name", person.name())
            .bind("zone", person.zone().getId())
            .bind("about", person.about())
            .bind("place", place)
            .execute());
  }

  void add(Room channel, int place) {
    var sql =
        """
        insert into demo_channel (id, name, place) values (:id, :name, :place)
        on conflict (id) do nothing
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("id", channel.id().value())
            .bind("name", channel.name())
            .bind("place", place)
            .execute());
  }

  /// How far the demo's time runs ahead of ours; nothing before it was ever set.
  Optional<Duration> ahead() {
    var sql = "select cast(extract(epoch from ahead) * 1000 as bigint) from demo_clock";
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).mapTo(Long.class).findOne().map(Duration::ofMillis));
  }

  void ahead(Duration ahead) {
    var sql =
        """
        insert into demo_clock (ahead) values (:millis * interval '1 millisecond')
        on conflict (only_one) do update set ahead = excluded.ahead
        """;
    jdbi.useHandle(handle -> handle.createUpdate(sql).bind("millis", ahead.toMillis()).execute());
  }
}
