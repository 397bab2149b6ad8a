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
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.testing.Transcript;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormTest {

  private static final Map<String, String> GOOD =
      Map.of("statement", "The vendor is late", "likelihood", "4", "days", "12");

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_report_becomes_a_risk() {
    world.tasks("API review");

    var outcome =
        world.submit(world.open("standup"), Map.of("task", "1", "help", "U3", "owner", "U2"));

    assertThat(Transcript.of(outcome)).contains("in the register as R1", "> The vendor is late");
    var risk = world.risk(1);
    assertThat(risk.statement()).isEqualTo("The vendor is late");
    assertThat(risk.likelihood()).isEqualTo(4);
    assertThat(risk.daysLost()).isEqualTo(12);
    assertThat(risk.task()).contains(1);
    assertThat(risk.helpFrom()).contains("U3");
    assertThat(risk.owner()).contains(BEN);
    assertThat(risk.reporter()).isEqualTo(ADA);
    assertThat(world.told).hasValue(1);
  }

  @Test
  void a_new_date_moves_the_task_and_is_repeated_back() {
    world.tasks("API review");

    var outcome = world.submit(world.open("risk"), Map.of("task", "1", "newDate", "2026-12-18"));

    assertThat(Transcript.of(outcome)).contains("Task 1 is now due Friday 18 December 2026.");
    assertThat(world.world.tasks().find(WORKSPACE, world.apollo.id(), 1).orElseThrow().due())
        .contains(LocalDate.of(2026, 12, 18));
    assertThat(
            world.world.column(
                "select event || ' ' || subject from journal where event like 'task%'"))
        .containsExactly("task.moved task:1");
  }

  @Test
  void the_date_that_the_task_has_already_moves_nothing() {
    world.tasks("API review");

    world.submit(world.open("risk"), Map.of("task", "1", "newDate", "2026-12-01"));

    assertThat(world.all()).hasSize(1);
    assertThat(world.world.column("select event from journal")).containsExactly("risk.raised");
  }

  @Test
  void an_empty_form_is_asked_back_at_each_required_field() {
    var form = world.open("risk");

    var outcome = world.world.submit(caller(), form, Map.of());

    assertThat(problems(outcome)).containsOnlyKeys("statement", "likelihood");
    assertThat(world.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "likelihood, 9, Please choose one of the 5 answers.",
    "likelihood, '', Please fill this in.",
    "days, -1, Please give a whole number from 0 to 999.",
    "days, 1000, Please give a whole number from 0 to 999.",
    "days, a week, Please give a whole number from 0 to 999.",
    "task, 99, Please choose one of the 1 answers.",
    "newDate, 2027-02-30, Please give a date such as 2026-12-15.",
    "newDate, 2027-01-20, 'Choose the task that gets this date, or leave the date empty.'",
    "help, UBOT, TPM Coach is not a person who can be asked. Please choose somebody else.",
    "owner, UBOT, TPM Coach is not a person who can be asked. Please choose somebody else.",
    "owner, U9, Stranger is neither on the team of Apollo nor in its channel. Add them first with"
        + " /tpm team add and their name."
  })
  void a_wrong_answer_is_refused_at_its_field(String field, String value, String problem) {
    world.tasks("API review");

    var outcome = world.submit(world.open("risk"), Map.of(field, value));

    assertThat(problems(outcome)).isEqualTo(Map.of(field, problem));
    assertThat(world.all()).isEmpty();
    assertThat(world.told).hasValue(0);
  }

  @Test
  void a_past_date_and_the_date_of_a_finished_task_are_refused() {
    world.tasks("API review");
    var form = world.open("risk");
    var past = world.submit(form, Map.of("task", "1", "newDate", "2026-11-22"));
    world.finishTask(1);
    var done = world.submit(form, Map.of("task", "1", "newDate", "2026-12-22"));

    assertThat(problems(past).get("newDate")).contains("Sunday 22 November 2026 is past");
    assertThat(problems(done).get("newDate")).contains("That task is done");
    assertThat(world.all()).isEmpty();
  }

  @Test
  void a_task_that_was_finished_while_the_form_was_open_is_no_mistake() {
    world.tasks("API review");
    var form = world.open("risk");
    world.finishTask(1);

    world.submit(form, Map.of("task", "1"));

    assertThat(world.risk(1).task()).contains(1);
  }

  @Test
  void four_thousand_characters_and_invisible_ones_are_refused() {
    var form = world.open("risk");

    assertThat(problems(world.submit(form, Map.of("statement", "x".repeat(4000)))))
        .isEqualTo(Map.of("statement", "Please shorten this to 1000 characters; it has 4000."));
    assertThat(problems(world.submit(form, Map.of("statement", "\0"))))
        .isEqualTo(Map.of("statement", "Please say in a few words what is in the way."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!channel>", "*_~`x`**", "المورد متأخر", "🚒👩‍👩‍👧", "# {risk}\n- a"})
  void whatever_is_typed_stays_plain_text(String words) {
    var outcome = world.submit(world.open("risk"), Map.of("statement", words));

    assertThat(world.risk(1).statement()).isEqualTo(words);
    assertThat(Transcript.of(outcome)).contains("> " + words);
  }

  @Test
  void a_form_of_a_program_that_was_closed_meanwhile_changes_nothing() {
    var form = world.open("risk");
    world.closeApollo();

    assertThat(Transcript.of(world.submit(form, Map.of())))
        .isEqualTo("The program Apollo is closed, so nothing was changed.");
    assertThat(world.all()).isEmpty();
  }

  @Test
  void who_may_not_use_the_program_learns_nothing_of_it() {
    var form = world.open("risk");
    var strangers = List.of(direct(STRANGER), new Caller(ELSEWHERE, ADA, CHANNEL, false));

    for (var stranger : strangers) {
      assertThat(Transcript.of(world.world.submit(stranger, form, GOOD)))
          .contains("I cannot find that program")
          .doesNotContain("Apollo");
    }
    assertThat(world.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "raise:",
        "raise:x",
        "raise:999",
        "raise:9999999999999999999999",
        "revise:1",
        "revise:999:1",
        "revise:1:99999999999",
        "drop:1",
        "raise:-1"
      })
  void a_forged_context_is_answered_with_a_sentence(String context) {
    var form = world.open("risk");
    var forged = new Form(form.id(), context, "", "", List.of(), form.fields());

    assertThat(Transcript.of(world.world.submit(caller(), forged, GOOD)))
        .contains("I cannot find that program", "nothing was changed");
    assertThat(world.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://acme.slack.com/p1",
        "javascript:alert(1)",
        "https:///nowhere",
        "https://a b",
        "https://acme.slack.com/p1|<!channel>",
        "mailto:a@b.c"
      })
  void a_forged_link_is_left_out(String link) {
    var form = world.open("risk");
    var forged = new Form(form.id(), "raise:1:" + link, "", "", List.of(), form.fields());

    world.world.submit(caller(), forged, GOOD);

    assertThat(world.risk(1).sourceLink()).isEmpty();
  }

  @Test
  void an_open_risk_is_edited_with_its_values_filled_in() {
    world.raise("Vendor late", 3, 5);
    world.say("risk 1 owner <@U2>");
    var form = world.open("risk 1 edit");

    var outcome = world.submit(form, Map.of("statement", "Vendor very late", "owner", "U2"));

    assertThat(form.title()).isEqualTo("Edit R1");
    assertThat(((TextField) form.fields().getFirst()).initial()).isEqualTo("Vendor late");
    assertThat(Transcript.of(outcome)).contains("R1 is up to date");
    assertThat(world.risk(1).statement()).isEqualTo("Vendor very late");
    assertThat(world.risk(1).owner()).contains(BEN);
    assertThat(world.events(1)).hasSize(3).last().asString().startsWith("risk.changed");
  }

  @Test
  void an_edit_that_changes_nothing_says_so() {
    world.raise("The vendor is late", 4, 12);

    assertThat(Transcript.of(world.submit(world.open("risk 1 edit"), Map.of())))
        .contains("R1 stays as it was");
    assertThat(world.events(1)).hasSize(1);
  }

  @Test
  void an_emptied_owner_leaves_the_risk_to_nobody() {
    world.raise("The vendor is late", 4, 12);
    world.say("risk 1 owner <@U2>");

    world.submit(world.open("risk 1 edit"), Map.of());

    assertThat(world.risk(1).owner()).isEmpty();
    assertThat(world.events(1).getLast()).isEqualTo("risk.released (before: Ben)");
  }

  @Test
  void a_risk_that_was_closed_while_its_form_was_open_stays_as_it_is() {
    world.raise("Vendor late", 3, 5);
    var form = world.open("risk 1 edit");
    world.say("risk 1 close");

    var outcome = world.submit(form, Map.of("statement", "Vendor very late"));

    assertThat(Transcript.of(outcome)).contains("R1 is closed, so nothing was changed", "[Reopen]");
    assertThat(world.risk(1).statement()).isEqualTo("Vendor late");
  }

  @Test
  void a_form_of_a_risk_that_does_not_exist_changes_nothing() {
    var form = world.open("risk");
    var forged =
        new Form(form.id(), "revise:" + world.apollo.id() + ":7", "", "", List.of(), form.fields());

    assertThat(Transcript.of(world.submit(forged, Map.of()))).contains("Apollo has no risk R7");
    assertThat(world.all()).isEmpty();
  }

  private static Caller caller() {
    return inChannel(ADA);
  }

  private static Map<String, String> problems(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Problems.class);
    return ((Problems) outcome).byField();
  }
}
