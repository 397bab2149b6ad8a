package coach.tpm.bench;

import java.util.List;

/// Yes, pressed by everybody who was asked: each press answers another question. Teams have ten
/// members with a task each, and were asked a moment ago.
record Presses(char letter, String title, Server server, Bodies bodies, Ground ground)
    implements Scenario {

  private static final int TEAM = 10;

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public long pid() {
    return server.pid();
  }

  /// A press is acknowledged with nothing; the receipt follows by the outbox.
  @Override
  public String marker() {
    return "";
  }

  @Override
  public long effects() {
    return ground.count("select count(*) from answer");
  }

  @Override
  public List<String> bodies(int count) {
    var batch = "B" + Math.floorMod(System.nanoTime(), 1_000_000_000_000L);
    ground
        .jdbi()
        .useTransaction(handle -> {
          for (var sql : ASKED) {
            var update = handle.createUpdate(sql).bind("batch", batch);
            if (sql.contains(":teams")) {
              update.bind("teams", Math.ceilDiv(count, TEAM));
            }
            update.execute();
          }
        });
    ground.execute("analyze program, member, team_member, task, question, outbox, answer");
    return ground
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(QUESTIONS)
                .bind("batch", batch)
                .bind("count", count)
                .map((row, _) -> bodies.yes(row.getLong("id"), row.getString("member")))
                .list());
  }

  /// The edits of messages that were not made yet are given up, so that they burden nobody else.
  @Override
  public void settle() {
    ground.execute(
        "update outbox set state = 'cancelled', worker = null where state in ('ready', 'sending')");
  }

  private static final List<String> ASKED =
      List.of(
          """
          insert into program (workspace, channel, name, owner, target, started_at, ask_at,
                               ask_days, asking, digest_day, digest_at, digest_on)
          select 'slack:TBENCH', 'C' || :batch || 'T' || team, 'Apollo ' || team,
                 'U' || :batch || 'T' || team || 'M1', current_date + 60, now() - interval '30 days',
                 '09:30', 31, false, 5, '16:00', false
            from generate_series(1, :teams) team
          """,
          """
          insert into member (workspace, id, name, zone, bot, closed, refreshed_at)
          select 'slack:TBENCH', 'U' || :batch || 'T' || team || 'M' || one,
                 'Member ' || one || ' of ' || team, 'Europe/Berlin', false, false, now()
            from generate_series(1, :teams) team, generate_series(1, 10) one
          """,
          """
          insert into team_member (workspace, program, member, added_at, zone, ask_at, ask_days,
                                   asking)
          select p.workspace, p.id, 'U' || substr(p.channel, 2) || 'M' || one, p.started_at,
                 'Europe/Berlin', '09:30', 31, false
            from program p, generate_series(1, 10) one
           where p.workspace = 'slack:TBENCH' and p.channel like 'C' || :batch || 'T%'
          """,
          """
          insert into task (workspace, program, number, title, owner, due, created_by, created_at)
          select t.workspace, t.program,
                 row_number() over (partition by t.program order by t.member),
                 'Write the plan', t.member, current_date + 20, t.member, now()
            from team_member t
           where t.workspace = 'slack:TBENCH' and t.member like 'U' || :batch || 'T%'
          """,
          """
          insert into question (workspace, program, member, day, due_at, state)
          select t.workspace, t.program, t.member,
                 cast(now() at time zone 'Europe/Berlin' as date), now(), 'asked'
            from team_member t
           where t.workspace = 'slack:TBENCH' and t.member like 'U' || :batch || 'T%'
          """,
          """
          insert into outbox (workspace, kind, subject, period, to_member, state, done, not_before,
                              owed_at, conversation, message_id, posted_at)
          select q.workspace, 'checkin', cast(q.id as text), to_char(q.day, 'YYYY-MM-DD'), q.member,
                 'settled', 1, now(), now(), 'D' || substr(q.member, 2), '1700000000.000001', now()
            from question q
           where q.workspace = 'slack:TBENCH' and q.member like 'U' || :batch || 'T%'
          """);

  /// Neighbours in time are seldom of one team.
  private static final String QUESTIONS =
      """
      select id, member
        from question
       where workspace = 'slack:TBENCH' and member like 'U' || :batch || 'T%'
       order by substring(member from 'M[0-9]+$'), program
       limit :count
      """;
}
