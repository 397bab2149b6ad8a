package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Refusal;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whom a question does not reach is told to the program's owner.
class UnreachableTest {

  private final CheckInWorld world = new CheckInWorld();

  @BeforeEach
  void everybody_is_asked() {
    world.execute("update team_member set zone = 'Europe/Berlin'");
    world.say(ADA, "checkin now");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void each_member_and_cause_is_told_once() {
    undelivered(BEN, Optional.of(Refusal.MEMBER_UNREACHABLE));
    undelivered(BEN, Optional.of(Refusal.CHANNEL_NOT_FOUND));
    undelivered(BEN, Optional.empty());
    undelivered(BEN, Optional.empty());
    undelivered(CHI, Optional.of(Refusal.MEMBER_UNREACHABLE));
    undelivered(CHI, Optional.of(Refusal.NOT_ACCEPTED));

    assertThat(told()).hasSize(4).allMatch(line -> line.startsWith("U1 "));
    assertThat(told().getFirst()).contains("I could not ask Ben about Apollo");
    assertThat(told().get(1)).contains("reached Ben");
    assertThat(told().get(2)).contains("I could not ask Chi about Apollo");
  }

  @Test
  void a_failure_after_a_message_arrived_is_told_anew() {
    undelivered(BEN, Optional.of(Refusal.MEMBER_UNREACHABLE));
    arrived("2026-11-23T07:00:00Z");
    undelivered(BEN, Optional.of(Refusal.MEMBER_UNREACHABLE));
    assertThat(owed()).as("that was before").hasSize(1);

    arrived("2026-11-24T08:30:00Z");
    world.world().clock().pass(Duration.ofDays(2));
    undelivered(BEN, Optional.of(Refusal.MEMBER_UNREACHABLE));
    assertThat(owed()).hasSize(2);
    world.world().clock().pass(Duration.ofDays(1));
    undelivered(BEN, Optional.of(Refusal.MEMBER_UNREACHABLE));

    assertThat(owed()).hasSize(2);
  }

  @Test
  void a_question_that_arrived_and_could_only_not_be_edited_is_not_told() {
    world.deliver();

    undelivered(BEN, Optional.of(Refusal.MEMBER_UNREACHABLE));

    assertThat(told()).isEmpty();
  }

  @Test
  void owners_are_not_told_of_themselves_and_nobody_of_a_closed_program() {
    undelivered(ADA, Optional.of(Refusal.MEMBER_UNREACHABLE));
    world.execute("update program set closed_at = now()");
    undelivered(BEN, Optional.of(Refusal.MEMBER_UNREACHABLE));

    assertThat(told()).isEmpty();
  }

  private void undelivered(MemberId member, Optional<Refusal> refusal) {
    var row = "'%s' and kind = 'checkin'".formatted(member.value());
    var subject = world.world().column("select subject from outbox where to_member = " + row);
    var period = world.world().column("select period from outbox where to_member = " + row);
    world
        .checkIn()
        .composers()
        .getFirst()
        .undelivered(
            WORKSPACE,
            subject.getFirst(),
            period.getFirst(),
            refusal,
            world.world().clock().instant());
  }

  private void arrived(String at) {
    world.execute(
        """
        insert into outbox (workspace, kind, subject, period, to_member, state, not_before,
                            owed_at, conversation, message_id, posted_at)
        values ('slack:T1', 'reply', ?, '', 'U2', 'settled', now(), now(), 'D', '1',
                cast(? as timestamptz))
        """,
        at,
        at);
  }

  private List<String> told() {
    return world.world().column("select member || ' ' || line::text from note order by id");
  }

  private List<String> owed() {
    return world.world().column("select period from outbox where kind = 'note' order by id");
  }
}
