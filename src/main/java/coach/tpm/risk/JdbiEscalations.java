package coach.tpm.risk;

import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.risk.Escalation.Sent;
import coach.tpm.risk.Escalation.Settled;
import coach.tpm.risk.Escalation.Words;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `risk_escalation`.
final class JdbiEscalations {

  private final Jdbi jdbi;

  JdbiEscalations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The id of a new draft; nothing when one lies there already.
  Optional<Long> draft(Program program, int number, int level, Instant at) {
    var sql =
        """
        insert into risk_escalation (workspace, program, number, level, state, drafted_at)
        values (:workspace, :program, :number, :level, 'drafted', :at)
        on conflict (workspace, program, number) where state = 'drafted' do nothing
        returning id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", number)
            .bind("level", level)
            .bind("at", at)
            .mapTo(Long.class)
            .findOne());
  }

  /// Drops a draft; `by` nobody when it became needless.
  void drop(Program program, long id, Optional<MemberId> by, Instant at) {
    var sql =
        """
        update risk_escalation
           set state = 'dropped', settled_at = :at, settled_by = :by
         where workspace = :workspace and program = :program and id = :id and state = 'drafted'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("id", id)
            .bind("by", by.map(MemberId::value))
            .bind("at", at)
            .execute());
  }

  void send(Program program, long id, int level, Sent sent, MemberId by, Instant at) {
    var sql =
        """
        update risk_escalation
           set state = 'sent', level = :level, settled_at = :at, settled_by = :by,
               to_member = :member, to_channel = :channel, fact = :fact, stake = :stake,
               options = :options, ask = :ask, decide_by = :decideBy
         where workspace = :workspace and program = :program and id = :id and state = 'drafted'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("id", id)
            .bind("level", level)
            .bind("at", at)
            .bind("by", by.value())
            .bind("member", member(sent.to()))
            .bind("channel", channel(sent.to()))
            .bind("fact", sent.words().fact())
            .bind("stake", sent.words().stake())
            .bind("options", sent.words().options())
            .bind("ask", sent.words().ask())
            .bind("decideBy", sent.words().decideBy())
            .execute());
  }

  Optional<Escalation> find(WorkspaceId workspace, ProgramId program, long id) {
    var sql =
        """
        select id, number, level, state, drafted_at, settled_at, settled_by, to_member, to_channel,
               fact, stake, options, ask, decide_by
          from risk_escalation
         where workspace = :workspace and program = :program and id = :id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("id", id)
            .map(JdbiEscalations::toEscalation)
            .findOne());
  }

  /// The draft of a risk that nobody sent or dropped yet.
  Optional<Escalation> drafted(Program program, int number) {
    return latest(program, number, "drafted");
  }

  Optional<Escalation> lastSent(Program program, int number) {
    return latest(program, number, "sent");
  }

  private Optional<Escalation> latest(Program program, int number, String state) {
    var sql =
        """
        select id, number, level, state, drafted_at, settled_at, settled_by, to_member, to_channel,
               fact, stake, options, ask, decide_by
          from risk_escalation
         where workspace = :workspace and program = :program and number = :number
           and state = :state
         order by id desc
         limit 1
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", number)
            .bind("state", state)
            .map(JdbiEscalations::toEscalation)
            .findOne());
  }

  private static Optional<String> member(Address to) {
    return switch (to) {
      case ToMember(var member) -> Optional.of(member.value());
      case ToChannel _, InThread _ -> Optional.empty();
    };
  }

  private static Optional<String> channel(Address to) {
    return switch (to) {
      case ToMember _ -> Optional.empty();
      case ToChannel(var channel) -> Optional.of(channel.value());
      case InThread(var channel, _) -> Optional.of(channel.value());
    };
  }

  private static Escalation toEscalation(ResultSet row, StatementContext context)
      throws SQLException {
    var settledAt = row.getTimestamp("settled_at");
    var settledBy = Optional.ofNullable(row.getString("settled_by")).map(MemberId::new);
    return new Escalation(
        row.getLong("id"),
        row.getInt("number"),
        row.getInt("level"),
        row.getTimestamp("drafted_at").toInstant(),
        settledAt == null
            ? Optional.empty()
            : Optional.of(new Settled(settledBy, settledAt.toInstant())),
        row.getString("state").equals("sent") ? Optional.of(toSent(row)) : Optional.empty());
  }

  private static Sent toSent(ResultSet row) throws SQLException {
    var member = row.getString("to_member");
    return new Sent(
        member == null
            ? new ToChannel(new ChannelId(row.getString("to_channel")))
            : new ToMember(new MemberId(member)),
        new Words(
            row.getString("fact"),
            row.getString("stake"),
            row.getString("options"),
            row.getString("ask"),
            row.getObject("decide_by", LocalDate.class)));
  }
}
