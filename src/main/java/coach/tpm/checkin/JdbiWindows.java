package coach.tpm.checkin;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The windows in table `question`: who is reminded before one closes, and which have closed.
/// Whoever did not get the question, because the platform refused it, is neither reminded nor
/// silent. Each statement may run on any number of nodes at once.
final class JdbiWindows {

  private final Jdbi jdbi;

  JdbiWindows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A program and one local day of its team.
  record TeamDay(WorkspaceId workspace, ProgramId program, LocalDate day) {}

  /// Owes a reminder of every question that is still open an hour before its window closes, and of
  /// those whose snooze is over; one for each sheet.
  void remind(Instant now) {
    var sql =
        """
        with due as (
          update question q
             set snoozed_until = null,
                 reminded_at = case when q.closes_at <= cast(:now as timestamptz) + interval '1 hour' then cast(:now as timestamptz)
                                    else q.reminded_at end
            from program p
            join workspace w on w.id = p.workspace and w.removed_at is null
           where p.workspace = q.workspace and p.id = q.program
             and p.closed_at is null and p.asking
             and q.state = 'asked' and not q.closed_told and q.asked_at is not null
             and q.closes_at > :now
             and exists (
                   select 1
                     from outbox o
                    where o.workspace = q.workspace and o.kind = 'checkin' and o.subject = q.sheet
                      and o.period = to_char(q.day, 'YYYY-MM-DD') and o.message_id is not null)
             and (q.snoozed_until <= :now
                  or q.snoozed_until is null and q.reminded_at is null
                     and q.closes_at <= cast(:now as timestamptz) + interval '1 hour')
          returning q.workspace, q.sheet, q.member, q.day,
                    case when old.snoozed_until is null then '' else '#' || q.snoozes end as round)
        insert into outbox (workspace, kind, subject, period, to_member, state, not_before, owed_at)
        select distinct workspace, 'reminder', sheet, to_char(day, 'YYYY-MM-DD') || round, member,
               'ready', cast(:now as timestamptz), cast(:now as timestamptz)
          from due
        on conflict (workspace, kind, subject, period) do nothing
        """;
    jdbi.useHandle(handle -> handle.createUpdate(sql).bind("now", now).execute());
  }

  /// Writes down which windows closed without an answer, and has the questions say so. What closed
  /// while its program is paused is nobody's silence.
  ///
  /// @return the days of programs on which somebody did not answer
  List<TeamDay> close(Instant now) {
    var sql =
        """
        with over as (
          update question q
             set closed_told = true, state = case when p.asking then q.state else 'closed' end
            from program p
           where p.workspace = q.workspace and p.id = q.program
             and q.state = 'asked' and not q.closed_told and q.asked_at is not null
             and q.closes_at <= :now
          returning q.workspace, q.program, q.sheet, q.day, q.state,
                    exists (
                      select 1
                        from outbox o
                       where o.workspace = q.workspace and o.kind = 'checkin'
                         and o.subject = q.sheet and o.period = to_char(q.day, 'YYYY-MM-DD')
                         and o.message_id is not null) as heard),
        told as (
          update outbox o
             set wanted = o.wanted + 1,
                 attempts = case when o.state = 'settled' then 0 else o.attempts end,
                 not_before = case when o.state = 'settled' then cast(:now as timestamptz) else o.not_before end,
                 state = case when o.state = 'settled' then 'ready' else o.state end
            from (select distinct workspace, sheet, day from over) s
           where o.workspace = s.workspace and o.subject = s.sheet
             and (o.kind = 'checkin' and o.period = to_char(s.day, 'YYYY-MM-DD')
                  or o.kind = 'reminder'
                     and o.period in (to_char(s.day, 'YYYY-MM-DD'),
                                      to_char(s.day, 'YYYY-MM-DD') || '#1',
                                      to_char(s.day, 'YYYY-MM-DD') || '#2'))
             and o.state <> 'cancelled'
          returning 1)
        select distinct workspace, program, day
          from over
         where state = 'asked' and heard and (select count(*) from told) >= 0
         order by workspace, program, day
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("now", now)
            .map((row, _) ->
                new TeamDay(
                    new WorkspaceId(row.getString("workspace")),
                    new ProgramId(row.getLong("program")),
                    row.getObject("day", LocalDate.class)))
            .list());
  }

  /// Who let the window of a day pass without an answer, by id.
  List<MemberId> silent(Program program, LocalDate day) {
    var sql =
        """
        select q.member
          from question q
          join team_member t
            on t.workspace = q.workspace and t.program = q.program and t.member = q.member
         where q.workspace = :workspace and q.program = :program and q.day = :day
           and q.state = 'asked' and q.closed_told
           and exists (
                 select 1
                   from outbox o
                  where o.workspace = q.workspace and o.kind = 'checkin' and o.subject = q.sheet
                    and o.period = to_char(q.day, 'YYYY-MM-DD') and o.message_id is not null)
         order by q.member
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

  /// The programs of an owner in which somebody let the window of a day pass without an answer,
  /// closed ones too; newest first.
  List<ProgramId> silentOf(WorkspaceId workspace, MemberId owner, LocalDate day) {
    var sql =
        """
        select distinct p.id
          from program p
          join question q
            on q.workspace = p.workspace and q.program = p.id and q.day = :day
           and q.state = 'asked' and q.closed_told
         where p.workspace = :workspace and p.owner = :owner
         order by p.id desc
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("owner", owner.value())
            .bind("day", day)
            .map((row, _) -> new ProgramId(row.getLong("id")))
            .list());
  }

  /// Puts the open questions of a sheet off; false when that was done twice already, or their
  /// windows close before.
  boolean snooze(Question question, Instant until) {
    var sql =
        """
        update question
           set snoozes = snoozes + 1, snoozed_until = :until
         where workspace = :workspace and sheet = :sheet and day = :day
           and state = 'asked' and snoozes < 2 and closes_at > :until
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", question.workspace().value())
                .bind("sheet", question.subject())
                .bind("day", question.day())
                .bind("until", until)
                .execute()
            > 0);
  }
}
