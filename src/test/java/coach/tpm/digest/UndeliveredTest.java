package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Refusal;
import coach.tpm.testing.TestWorld;
import coach.tpm.workspace.PlatformEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UndeliveredTest {

  @AutoClose private final DigestWorld digests = new DigestWorld();

  @Test
  void the_owner_is_told_once_how_to_get_the_coach_into_the_channel() {
    undelivered("card", Optional.of(Refusal.NOT_IN_CHANNEL));
    undelivered("digest", Optional.of(Refusal.CHANNEL_NOT_FOUND));
    undelivered("card", Optional.of(Refusal.MESSAGE_GONE));
    undelivered("card", Optional.of(Refusal.WORKSPACE_GONE));
    digests.world.clock().pass(Duration.ofDays(3));
    undelivered("card", Optional.of(Refusal.NOT_IN_CHANNEL));

    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("U1 ")
        .contains("daily card")
        .contains("invite me");
    assertThat(digests.world.column("select to_member || ' ' || kind from outbox"))
        .containsExactly("U1 note");
  }

  @Test
  void the_owner_is_told_anew_when_the_channel_is_shut_again() {
    undelivered("card", Optional.of(Refusal.NOT_IN_CHANNEL));
    digests.world.clock().pass(Duration.ofHours(2));
    undelivered("card", Optional.of(Refusal.NOT_IN_CHANNEL));
    assertThat(told()).hasSize(1);

    digests.world.clock().pass(Duration.ofDays(1));
    cardArrived();
    digests.world.clock().pass(Duration.ofHours(1));
    undelivered("card", Optional.of(Refusal.NOT_IN_CHANNEL));
    assertThat(owedNotes()).hasSize(2);
    digests.world.clock().pass(Duration.ofHours(1));
    undelivered("digest", Optional.of(Refusal.NOT_IN_CHANNEL));

    assertThat(owedNotes()).hasSize(2);
  }

  @Test
  void the_owner_is_told_once_when_the_coach_is_taken_out_of_the_channel() {
    presence().coachLeft(TestWorld.WORKSPACE, TestWorld.CHANNEL, now());
    presence().coachLeft(TestWorld.WORKSPACE, TestWorld.CHANNEL, now());
    presence().coachLeft(TestWorld.WORKSPACE, TestWorld.LOBBY, now());
    presence().coachLeft(TestWorld.ELSEWHERE, TestWorld.CHANNEL, now());
    undelivered("card", Optional.of(Refusal.NOT_IN_CHANNEL));

    assertThat(told()).singleElement().asString().contains("taken out of").contains("/invite");

    digests.world.clock().pass(Duration.ofHours(1));
    presence().coachJoined(TestWorld.WORKSPACE, TestWorld.CHANNEL, now());
    digests.world.clock().pass(Duration.ofHours(1));
    presence().coachLeft(TestWorld.WORKSPACE, TestWorld.CHANNEL, now());

    assertThat(owedNotes()).hasSize(2);
  }

  @Test
  void nobody_is_told_of_the_channel_of_a_closed_program() {
    digests.close("2026-11-23T07:00:00Z");
    presence().coachLeft(TestWorld.WORKSPACE, TestWorld.CHANNEL, now());
    undelivered("card", Optional.of(Refusal.NOT_IN_CHANNEL));

    assertThat(told()).isEmpty();
  }

  @Test
  void the_owner_is_told_once_a_day_when_nobody_can_say_whether_it_arrived() {
    undelivered("digest", Optional.empty());
    undelivered("digest", Optional.of(Refusal.CHANNEL_ARCHIVED));
    undelivered("digest", Optional.of(Refusal.NOT_ACCEPTED));
    cardArrived();
    undelivered("card", Optional.empty());
    digests.world.clock().pass(Duration.ofDays(1));
    undelivered("card", Optional.empty());
    undelivered("card", Optional.of(Refusal.NOT_ACCEPTED));

    assertThat(digests.world.column("select split_part(key, '/', 2) from note order by id"))
        .containsExactly(
            "uncertain:2026-11-23",
            "channelArchived",
            "notAccepted:2026-11-23",
            "uncertain:2026-11-24",
            "notAccepted:2026-11-24");
  }

  private List<String> told() {
    return digests.world.column("select member || ' ' || line::text from note order by id");
  }

  private List<String> owedNotes() {
    return digests.world.column("select period from outbox where kind = 'note' order by id");
  }

  private void cardArrived() {
    digests
        .world
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                insert into outbox (workspace, kind, subject, period, to_channel, state, not_before,
                                    owed_at, conversation, message_id, posted_at)
                values ('slack:T1', 'card', 'x', ?, 'C1', 'settled', now(), now(), 'C1', '1', ?)
                """,
                now().toString(),
                now()));
  }

  private PlatformEvents presence() {
    return digests.feature.handlers().events().getFirst();
  }

  private Instant now() {
    return digests.world.clock().instant();
  }

  private void undelivered(String kind, Optional<Refusal> refusal) {
    digests
        .composer(kind)
        .undelivered(
            TestWorld.WORKSPACE, digests.apollo.id().toString(), "2026-11-23", refusal, now());
  }
}
