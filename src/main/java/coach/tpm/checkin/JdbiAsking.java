package coach.tpm.checkin;

import coach.tpm.calendar.Region;
import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/// Puts questions into table `question` and owes their messages in table `outbox`, for any number
/// of members in one statement. A member has one question of a program for one local day.
final class JdbiAsking {

  /// One message for each sheet of questions. A sheet that was sent already is edited.
  private static final String OWE_THE_ASKED =
      """
      insert into outbox as held (workspace, kind, subject, period, to_member, state, not_before,
                                  owed_at)
      select distinct workspace, 'checkin', sheet, to_char(day, 'YYYY-MM-DD'), member, 'ready',
             cast(:now as timestamptz), cast(:now as timestamptz)
        from due
       where state = 'asked'
      on conflict (workspace, kind, subject, period) do update
         set wanted = held.wanted + 1,
             attempts = case when held.state in ('settled', 'refused', 'cancelled') then 0
                             else held.attempts end,
             not_before = case when held.state in ('settled', 'refused', 'cancelled')
                               then excluded.not_before else held.not_before end,
             state = case when held.state in ('settled', 'refused', 'cancelled') then 'ready'
                          else held.state end
      """;

  private final Jdbi jdbi;

  JdbiAsking(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// One member of one program, by which a crowd is taken in parts.
  record Place(String workspace, long program, String member) {

    static final Place FIRST = new Place("", 0, "");
  }

  /// A public holiday in a region.
  record Holiday(Region region, LocalDate day) {}

  /// Day and time of now in a zone, by the zone's stored name.
  record LocalNow(String zone, LocalDate day, LocalTime time) {

    private static final LocalTime DAWN = LocalTime.of(7, 0);
    private static final LocalTime DUSK = LocalTime.of(20, 0);

    boolean isIn(ZoneId of) {
      return LocalDays.zone(zone).equals(of);
    }

    /// From 07:00 until 20:00.
    boolean isDaytime() {
      return !time.isBefore(DAWN) && time.isBefore(DUSK);
    }

    String minute() {
      return DateTimeFormatter.ofPattern("HHmm", Locale.ROOT).format(time);
    }
  }

  /// How many questions a part owed, and where the next part begins; nothing after the last one.
  record Part(int asked, Optional<Place> rest) {}

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

  /// The regions whose public holidays somebody keeps who is asked, of all workspaces; reads one
  /// index entry for each.
  List<Region> regions() {
    var sql =
        """
        with recursive used (region) as (
          (select region from team_member where asking and region is not null
            order by region limit 1)
          union all
          select (select t.region
                    from team_member t
                   where t.asking and t.region is not null and t.region > u.region
                   order by t.region
                   limit 1)
            from used u
           where u.region is not null)
        select region from used where region is not null order by region
        """;
    return jdbi.withHandle(handle ->
        handle.createQuery(sql).map((row, _) -> new Region(row.getString("region"))).list());
  }

  /// Asks everybody whose asking time lies in one of the slots, in all workspaces that have the
  /// coach; of a crowd the first `most` after `after`. Whoever joined the team after that time is
  /// not asked for it, and nobody on a public holiday of theirs or a day off of the program.
  ///
  /// Whoever is away is written down as away. So is a question as not asked for which too little is
  /// left of the day, by the rule of [AnswerWindow].
  ///
  /// Everybody whose asking time is the same shares one sheet, and from the third asking time of a
  /// person's day on questions join the sheet before: an edit notifies nobody, and a day stays
  /// quiet.
  ///
  /// What a person was asked before is looked up before the first new question is written: the plan
  /// for a table that was empty a moment ago does not suit a crowd. `offset 0` and `materialized`
  /// keep the planner from starting anywhere but at the index of asking times, which it otherwise
  /// does on tables that were not analyzed yet.
  Part ask(List<Slot> slots, List<Holiday> holidays, Place after, int most, Instant now) {
    var sql =
        """
        with slot (zone, day, bit, first, last, midnight, begins) as (
          select *
            from unnest(cast(:zones as text[]), cast(:days as date[]), cast(:bits as integer[]),
                        cast(:firsts as time[]), cast(:lasts as time[]),
                        cast(:midnights as timestamptz[]), cast(:begins as timestamptz[]))),
        holiday (region, day) as (
          select * from unnest(cast(:offRegions as text[]), cast(:offDays as date[]))),
        came as materialized (
          select t.workspace, t.program, t.member, t.day, t.due_at, t.last_ask,
                 case when d.sheets < 2 then t.member || ':' || to_char(t.ask_at, 'HH24MI')
                      else d.last end as sheet
            from slot s
           cross join lateral (
                 select m.workspace, m.program, m.member, m.added_at, s.day, m.ask_at, m.region,
                        greatest(s.begins, s.midnight + cast(m.ask_at as interval)) as due_at,
                        s.midnight + greatest(interval '16 hours',
                                              least(cast(m.ask_at as interval) + interval '2 hours',
                                                    interval '22 hours'),
                                              cast(m.ask_at as interval)) as last_ask
                   from team_member m
                  where m.zone = s.zone and m.asking and m.ask_at between s.first and s.last
                    and (m.ask_days & s.bit) <> 0
                    and (m.workspace, m.program, m.member) > (:workspace, :program, :member)
                 offset 0) t
           cross join lateral (
                 select count(distinct q.sheet) as sheets, max(q.sheet) as last
                   from team_member o
                   join question q
                     on q.workspace = o.workspace and q.program = o.program
                    and q.member = o.member and q.day = t.day
                    and q.state in ('asked', 'answered') and q.asked_at is not null
                  where o.workspace = t.workspace and o.member = t.member
                 offset 0) d
           where t.added_at <= t.due_at
             and not exists (select 1
                               from holiday h
                              where h.region = t.region and h.day = t.day)
             and not exists (select 1
                               from day_off o
                              where o.workspace = t.workspace and o.program = t.program
                                and o.day = t.day)
           order by t.workspace, t.program, t.member
           limit :most),
        due as (
          insert into question (workspace, program, member, day, due_at, state, sheet)
          select c.workspace, c.program, c.member, c.day, c.due_at,
                 case when exists (select 1
                                     from absence a
                                    where a.workspace = c.workspace and a.member = c.member
                                      and (a.program is null or a.program = c.program)
                                      and c.day between a.first and a.last) then 'away'
                      when :now > greatest(c.last_ask, c.due_at + interval '10 minutes')
                           then 'not_asked'
                      else 'asked' end,
                 c.sheet
            from came c
           cross join lateral (
                 select coalesce(p.closed_at, w.removed_at) as gone
                   from program p
                   join workspace w on w.id = p.workspace
                  where p.workspace = c.workspace and p.id = c.program
                 offset 0) g
           where g.gone is null
           order by c.workspace, c.program, c.member
          on conflict (workspace, program, member, day) do nothing
          returning workspace, sheet, member, day, state),
        owed as (
        """
            + OWE_THE_ASKED
            + """
              returning 1)
            select (select count(*) from due where state = 'asked') as asked,
                   (select count(*) from came) as came, (select count(*) from owed) as owed,
                   l.workspace, l.program, l.member
              from (select workspace, program, member
                      from came
                     order by workspace desc, program desc, member desc
                     limit 1) l
            """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bindArray("zones", String.class, slots.stream().map(Slot::zone).toList())
            .bindArray("days", String.class, texts(slots, Slot::day))
            .bindArray("bits", String.class, texts(slots, Slot::dayBit))
            .bindArray("firsts", String.class, texts(slots, Slot::first))
            .bindArray("lasts", String.class, texts(slots, Slot::last))
            .bindArray("midnights", String.class, texts(slots, Slot::midnight))
            .bindArray("begins", String.class, texts(slots, Slot::begins))
            .bindArray("offRegions", String.class, texts(holidays, day -> day.region().code()))
            .bindArray("offDays", String.class, texts(holidays, Holiday::day))
            .bind("workspace", after.workspace())
            .bind("program", after.program())
            .bind("member", after.member())
            .bind("most", most)
            .bind("now", now)
            .map((row, _) -> toPart(row, most))
            .findOne()
            .orElseGet(() -> new Part(0, Optional.empty())));
  }

  /// Asks everybody on the team of one program who was not asked yet on the local day of their
  /// zone, or only `member`; nobody who is away.
  ///
  /// @return how many questions are owed
  int askTeam(Program program, List<LocalNow> zones, Optional<MemberId> member, Instant now) {
    var sql =
        """
        with place (zone, day, sheet) as (
          select *
            from unnest(cast(:zones as text[]), cast(:days as date[]), cast(:times as text[]))),
        due as (
          insert into question (workspace, program, member, day, due_at, state, sheet)
          select t.workspace, t.program, t.member, l.day, :now, 'asked', t.member || ':' || l.sheet
            from team_member t
            join place l on l.zone = t.zone
           where t.workspace = :workspace and t.program = :program
             and (cast(:member as text) is null or t.member = :member)
             and not exists (select 1
                               from absence a
                              where a.workspace = t.workspace and a.member = t.member
                                and (a.program is null or a.program = t.program)
                                and l.day between a.first and a.last)
           order by t.workspace, t.program, t.member
          on conflict (workspace, program, member, day) do update
             set state = excluded.state, due_at = excluded.due_at, sheet = excluded.sheet,
                 asked_at = null, closes_at = null
           where question.state in ('not_asked', 'away')
          returning workspace, sheet, member, day, state),
        owed as (
        """
            + OWE_THE_ASKED
            + """
              returning 1)
            select (select count(*) from due) + 0 * (select count(*) from owed) as asked
            """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bindArray("zones", String.class, zones.stream().map(LocalNow::zone).toList())
            .bindArray("days", String.class, texts(zones, LocalNow::day))
            .bindArray("times", String.class, zones.stream().map(LocalNow::minute).toList())
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("member", member.map(MemberId::value))
            .bind("now", now)
            .mapTo(Integer.class)
            .one());
  }

  /// A part that is not full is the last one.
  private static Part toPart(ResultSet row, int most) throws SQLException {
    var last =
        new Place(row.getString("workspace"), row.getLong("program"), row.getString("member"));
    return new Part(
        row.getInt("asked"), row.getInt("came") < most ? Optional.empty() : Optional.of(last));
  }

  private static <T> List<String> texts(List<T> rows, Function<T, Object> part) {
    return rows.stream().map(part).map(String::valueOf).toList();
  }
}
