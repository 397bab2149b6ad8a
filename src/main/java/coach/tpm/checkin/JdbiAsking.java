package coach.tpm.checkin;

import coach.tpm.program.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/// Puts questions into table `question` and owes their messages in table `outbox`, for any number
/// of members in one statement. A member has one question of a program for one local day.
final class JdbiAsking {

  private static final String OWE_THE_ASKED =
      """
      insert into outbox (workspace, kind, subject, period, to_member, state, not_before, owed_at)
      select workspace, 'checkin', cast(id as text), to_char(day, 'YYYY-MM-DD'), member, 'ready',
             :now, :now
        from due
       where state = 'asked'
      on conflict (workspace, kind, subject, period) do nothing
      """;

  private final Jdbi jdbi;

  JdbiAsking(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The zones in which anybody is asked, of all workspaces; reads one index entry for each.
  List<String> zones() {
    var sql =
        """
        with recursive used (zone) as (
          (select zone from team_member where asking order by zone limit 1)
          union all
          select (select t.zone
                    from team_member t
                   where t.asking and t.zone > u.zone
                   order by t.zone
                   limit 1)
            from used u
           where u.zone is not null)
        select zone from used where zone is not null order by zone
        """;
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  /// Asks everybody whose asking time lies in one of the slots, in all workspaces that have the
  /// coach. Whoever joined the team after that time is not asked for it.
  ///
  /// @return how many questions are owed
  int ask(List<Slot> slots, Instant now) {
    var sql =
        """
        with slot (zone, day, bit, first, last, midnight, begins, late) as (
          select *
            from unnest(cast(:zones as text[]), cast(:days as date[]), cast(:bits as integer[]),
                        cast(:firsts as time[]), cast(:lasts as time[]),
                        cast(:midnights as timestamptz[]), cast(:begins as timestamptz[]),
                        cast(:late as boolean[]))),
        due as (
          insert into question (workspace, program, member, day, due_at, state)
          select t.workspace, t.program, t.member, s.day,
                 greatest(s.begins, s.midnight + cast(t.ask_at as interval)),
                 case when s.late then 'not_asked' else 'asked' end
            from slot s
            join team_member t
              on t.zone = s.zone and t.asking and t.ask_at between s.first and s.last
             and (t.ask_days & s.bit) <> 0
             and t.added_at <= greatest(s.begins, s.midnight + cast(t.ask_at as interval))
            join program p
              on p.workspace = t.workspace and p.id = t.program and p.closed_at is null
            join workspace w on w.id = t.workspace and w.removed_at is null
           order by t.workspace, t.program, t.member
          on conflict (workspace, program, member, day) do nothing
          returning workspace, id, member, day, state)
        """
            + OWE_THE_ASKED;
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(sql)
            .bindArray("zones", String.class, slots.stream().map(Slot::zone).toList())
            .bindArray("days", String.class, texts(slots, Slot::day))
            .bindArray("bits", String.class, texts(slots, Slot::dayBit))
            .bindArray("firsts", String.class, texts(slots, Slot::first))
            .bindArray("lasts", String.class, texts(slots, Slot::last))
            .bindArray("midnights", String.class, texts(slots, Slot::midnight))
            .bindArray("begins", String.class, texts(slots, Slot::begins))
            .bindArray("late", String.class, texts(slots, Slot::late))
            .bind("now", now)
            .execute());
  }

  /// Asks everybody on the team of one program who was not asked yet on the local day of their
  /// zone.
  ///
  /// @return how many questions are owed
  int askTeam(Program program, Map<String, LocalDate> days, Instant now) {
    var sql =
        """
        with place (zone, day) as (
          select * from unnest(cast(:zones as text[]), cast(:days as date[]))),
        due as (
          insert into question (workspace, program, member, day, due_at, state)
          select t.workspace, t.program, t.member, l.day, :now, 'asked'
            from team_member t
            join place l on l.zone = t.zone
           where t.workspace = :workspace and t.program = :program
           order by t.workspace, t.program, t.member
          on conflict (workspace, program, member, day) do update
             set state = excluded.state, due_at = excluded.due_at
           where question.state = 'not_asked'
          returning workspace, id, member, day, state)
        """
            + OWE_THE_ASKED;
    var places = List.copyOf(days.entrySet());
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(sql)
            .bindArray("zones", String.class, places.stream().map(Map.Entry::getKey).toList())
            .bindArray("days", String.class, texts(places, Map.Entry::getValue))
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("now", now)
            .execute());
  }

  private static <T> List<String> texts(List<T> rows, Function<T, Object> part) {
    return rows.stream().map(part).map(String::valueOf).toList();
  }
}
