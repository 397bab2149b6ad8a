package coach.tpm.app;

import coach.tpm.message.Address;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Message;
import coach.tpm.message.Receipt;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.store.TokenKeys;
import coach.tpm.store.TokenVault;
import coach.tpm.store.Transactions;
import coach.tpm.testing.slack.FakeSlack;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Some workspaces with many people and channels, and what is owed to them.
final class Crowd {

  static final String KEYS = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);

  private static final List<String> TEAMS = List.of("T1", "T2", "T3", "T4", "T5");
  private static final int PEOPLE = 50;
  private static final int CHANNELS = 40;

  private final Jdbi jdbi;
  private final Random dice;
  private final Outbox outbox;
  private final List<Recipient> recipients = new ArrayList<>();
  private int owed;

  private Crowd(Jdbi jdbi, Random dice) {
    this.jdbi = jdbi;
    this.dice = dice;
    this.outbox = OutboxFeature.create(jdbi).outbox();
  }

  static Crowd of(FakeSlack slack, Jdbi jdbi, Random dice) {
    var crowd = new Crowd(jdbi, dice);
    TEAMS.forEach(team -> crowd.gather(slack, team));
    return crowd;
  }

  private record Recipient(WorkspaceId workspace, Address address) {}

  private void gather(FakeSlack slack, String team) {
    var workspace = slack.workspace(team);
    var id = WorkspaceId.of("slack", team);
    install(id, workspace.token());
    for (int i = 1; i <= PEOPLE; i++) {
      workspace.user("U" + team + i, "person" + i, "Europe/Berlin");
      recipients.add(new Recipient(id, new ToMember(new MemberId("U" + team + i))));
    }
    for (int i = 1; i <= CHANNELS; i++) {
      workspace.channel("C" + team + i, "channel" + i);
      recipients.add(new Recipient(id, new ToChannel(new ChannelId("C" + team + i))));
    }
  }

  private void install(WorkspaceId id, String token) {
    var vault = new TokenVault(TokenKeys.fromText(KEYS));
    var sealed = vault.seal(token, "slack_installation", id.value(), "bot_token");
    jdbi.useHandle(handle -> {
      handle.execute("insert into workspace values (?, 'Acme', now(), null)", id.value());
      handle.execute(
          "insert into slack_installation values (?, 'A1', 'UBOT', ?, '', 'U1', now())",
          id.value(),
          sealed);
    });
  }

  /// Owes so many messages more, each to anybody, in one transaction.
  void owe(int messages) {
    var now = Instant.now();
    Transactions.on(jdbi)
        .run(() -> {
          for (int i = 0; i < messages; i++) {
            owe(now);
          }
        });
  }

  private void owe(Instant now) {
    owed++;
    var to = recipients.get(dice.nextInt(recipients.size()));
    var debt = new Debt("crash", "number " + owed, "", to.address(), now).onRequest();
    outbox.owe(to.workspace(), debt, Message.of("Message number " + owed), now);
  }

  int owed() {
    return owed;
  }

  /// How many messages are in each state.
  Map<String, Long> states() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select state, count(*) as messages from outbox group by state")
            .reduceRows(
                new TreeMap<String, Long>(),
                (states, row) -> {
                  states.put(
                      row.getColumn("state", String.class), row.getColumn("messages", Long.class));
                  return states;
                }));
  }

  /// The keys of all messages.
  Set<String> keys() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select key::text from outbox")
            .mapTo(String.class)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /// Where each message stands, as far as the product knows, by key.
  Map<String, Receipt> receipts() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select key::text, conversation, message_id from outbox where message_id is not null")
            .reduceRows(
                new TreeMap<String, Receipt>(),
                (receipts, row) -> {
                  receipts.put(
                      row.getColumn("key", String.class),
                      new Receipt(
                          row.getColumn("conversation", String.class),
                          row.getColumn("message_id", String.class)));
                  return receipts;
                }));
  }
}
