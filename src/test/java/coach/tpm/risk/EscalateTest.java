package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Form;
import coach.tpm.message.Refusal;
import coach.tpm.testing.Transcript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalateTest {

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void it_is_drafted_at_any_time_with_everything_that_is_known() {
    world.task(1, "API review", BEN);
    world.risks.raise(
        world.apollo,
        new RiskReport(
            "Vendor late",
            4,
            6,
            Optional.of(BEN),
            Optional.of(1),
            Optional.of("U3"),
            Optional.empty(),
            Optional.of(
                new Details(
                    Optional.of("The launch moves"),
                    Optional.empty(),
                    Optional.of("Ben calls them"),
                    Optional.of("Take last year's index"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    false))),
        ADA,
        world.now());

    var form = world.open("escalate R1");

    assertThat(form.title()).isEqualTo("Escalate R1");
    var filled = RiskWorld.filled(form);
    assertThat(filled)
        .containsEntry("to", "person")
        .containsEntry(
            "fact",
            "Vendor late → The launch moves. Rated 🟠 amber, likelihood “Likely”, raised today. Ben"
                + " was named to look after it and has not taken it yet. What is done so far: Ben"
                + " calls them")
        .containsEntry(
            "stake", "6 to 10 working days of Apollo, which is due Friday 15 January 2027.")
        .containsEntry(
            "options",
            """
            Put this plan to work now: Ben calls them
            Go over to: Take last year's index
            Move task 1 from Tuesday 1 December 2026 to Wednesday 9 December 2026.
            Cut the scope of task 1, API review, so that its date holds.
            Get Chi to help.\
            """)
        .containsEntry("decideBy", "2026-11-25");
    assertThat(world.owed()).isEmpty();
  }

  @Test
  void a_draft_always_has_two_ways_out() {
    world.raise("Vendor late", 5, 0);

    assertThat(RiskWorld.filled(world.open("escalate 1")).getOrDefault("options", "").lines())
        .containsExactly("Add somebody who can help; say whom.", "Accept it as it is, and say so.");
  }

  @Test
  void a_person_sends_what_that_person_edited_and_nobody_else_is_told() {
    world.raise("Vendor late", 5, 12);
    world.tick("2026-11-24T08:00:00Z");
    var form = Transcript.form(world.pressIn(ADA, "risk.draft", "Edit and send"));

    var outcome =
        submit(
            form,
            Map.of(
                "person",
                "U9",
                "fact",
                "We wait for <!channel> *them*",
                "options",
                "Wait\n\n  Pay more",
                "decideBy",
                "2026-12-01"));

    assertThat(Transcript.of(outcome)).contains("The escalation of R1 is on its way to Stranger");
    assertThat(Transcript.of(outcome)).contains("Waits: Peer lead was asked on Tue 24 Nov, 09:00;");
    assertThat(world.owed()).containsExactly("risk.draft U1", "risk.escalated U9");
    assertThat(world.text("risk.escalated"))
        .isEqualTo(
            """
            Ada escalates R1 of Apollo.
            What is the matter: We wait for <!channel> *them*
            At stake: 12 working days of Apollo, which is due Friday 15 January 2027.
            What could be done:
            - Wait
            - Pay more
            Asked of you: Please choose one of these by Wednesday 25 November 2026, or name another way.
            Decide by: Tuesday 1 December 2026
            Please answer Ada.\
            """);
    assertThat(world.text("risk.draft"))
        .isEqualTo("Ada sent the escalation of R1 to Stranger (Peer lead) on Tue 24 Nov, 09:00.");
    assertThat(world.events(1).getLast())
        .isEqualTo(
            "risk.escalated to Stranger (Peer lead): Please choose one of these by Wednesday 25"
                + " November 2026, or name another way.");
  }

  @Test
  void the_channel_can_get_it_too() {
    world.raise("Vendor late", 5, 12);

    submit(world.open("escalate 1"), Map.of("to", "channel"));

    assertThat(world.owed()).containsExactly("risk.escalated C1");
    assertThat(world.say("risk 1")).contains("escalated it to the channel (Peer lead)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "person | '' | Please choose who gets it, or the channel.",
        "person | UBOT | TPM Coach is not a person who can be asked. Please choose somebody else.",
        "person | U404 | U404 is not a person who can be asked. Please choose somebody else.",
        "options | only one way | Please give at least two ways, one on each line.",
        "decideBy | 2026-11-22 | That day is past. Please choose a day to come.",
        "decideBy | soon | Please give a date such as 2026-12-15.",
        "ask | '' | Please fill this in.",
        "to | everybody | Please choose one of the 2 answers."
      })
  void a_wrong_answer_is_refused_at_its_field(String field, String value, String problem) {
    world.raise("Vendor late", 5, 12);
    var given = new HashMap<>(Map.of("person", "U2"));
    given.put(field, value);

    var outcome = submit(world.open("escalate 1"), given);

    assertThat(outcome).isEqualTo(new Problems(Map.of(field, problem)));
    assertThat(world.owed()).isEmpty();
    assertThat(world.risk(1).clock().level()).isZero();
  }

  @Test
  void of_two_who_send_the_same_the_second_is_told() {
    world.raise("Vendor late", 5, 12);
    var form = world.open("escalate 1");
    var other = world.open("escalate 1");
    submit(form, Map.of("person", "U2"));

    assertThat(Transcript.of(submit(other, Map.of("person", "U3"))))
        .contains("Ada has sent an escalation of R1 meanwhile, so yours was not sent");
    assertThat(world.owed()).containsExactly("risk.escalated U2");
  }

  @Test
  void what_could_not_be_delivered_is_told_to_the_sender_once() {
    world.raise("Vendor late", 5, 12);
    submit(world.open("escalate 1"), Map.of("person", "U2"));
    var row =
        world.world.column("select subject || ' ' || period from outbox").getFirst().split(" ", 2);

    for (int i = 0; i < 2; i++) {
      world
          .composer("risk.escalated")
          .undelivered(
              WORKSPACE, row[0], row[1], Optional.of(Refusal.MEMBER_UNREACHABLE), world.now());
    }

    assertThat(world.owed()).containsExactly("risk.escalated U2", "risk.undelivered U1");
    assertThat(world.world.column("select cast(body as text) from outbox where body is not null"))
        .singleElement()
        .asString()
        .contains("could not be delivered to Ben", "/tpm escalate 1");
  }

  @Test
  void the_person_of_the_level_is_filled_in() {
    world.raise("Vendor late", 5, 12);
    world.say("settings escalation lead <@U2>");
    world.say("settings escalation manager <@U9>");

    var first = world.open("escalate 1");
    submit(first, Map.of());
    var second = world.open("escalate 1");

    assertThat(person(first)).isEqualTo("U2");
    assertThat(person(second)).isEqualTo("U9");
    assertThat(Transcript.of(second.intro())).contains("next in line: Manager");
  }

  @ParameterizedTest
  @ValueSource(strings = {"escalate", "escalate vendor", "escalate 1 2", "escalate -1"})
  void without_a_number_it_is_asked_back(String words) {
    assertThat(world.say(words)).contains("Which risk? Write its number");
  }

  @Test
  void unknown_and_closed_risks_get_a_sentence() {
    world.raise("Vendor late", 5, 12);
    var form = world.open("escalate 1");
    world.say("risk 1 close");

    assertThat(world.say("escalate 7")).contains("Apollo has no risk R7");
    assertThat(world.say("escalate 1")).contains("R1 is closed, so nothing was changed");
    assertThat(Transcript.of(submit(form, Map.of("person", "U2"))))
        .contains("R1 is closed, so nothing was changed");
    world.closeApollo();
    assertThat(Transcript.of(submit(form, Map.of("person", "U2"))))
        .isEqualTo("The program Apollo is closed, so nothing was changed.");
    assertThat(world.owed()).isEmpty();
  }

  @Test
  void who_may_not_use_the_program_learns_nothing_of_it() {
    world.raise("Vendor late", 5, 12);
    var form = world.open("escalate 1");

    for (var stranger : List.of(direct(STRANGER), new Caller(ELSEWHERE, ADA, CHANNEL, false))) {
      assertThat(Transcript.of(world.world.submit(stranger, form, RiskWorld.filled(form))))
          .contains("I cannot find that program")
          .doesNotContain("Apollo", "Vendor");
      assertThat(Transcript.of(world.world.say(stranger, "escalate 1"))).doesNotContain("Vendor");
    }
    assertThat(world.owed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1:1", "x:1:0", "99:1:0", "1:1:99999999999999999999"})
  void a_forged_context_is_answered_with_a_sentence(String context) {
    world.raise("Vendor late", 5, 12);
    var form = world.open("escalate 1");
    var forged = new Form(form.id(), context, "", "", List.of(), form.fields());

    assertThat(Transcript.of(world.world.submit(inChannel(ADA), forged, RiskWorld.filled(form))))
        .contains("I cannot find that program");
  }

  private static String person(Form form) {
    return form.fields().stream()
        .filter(PersonField.class::isInstance)
        .map(field -> ((PersonField) field).initial())
        .findFirst()
        .orElseThrow();
  }

  private Outcome submit(Form form, Map<String, String> given) {
    var values = new HashMap<>(RiskWorld.filled(form));
    values.putAll(given);
    values.values().removeIf(String::isEmpty);
    return world.world.submit(inChannel(ADA), form, values);
  }
}
