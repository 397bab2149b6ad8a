package coach.tpm.program;

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
import coach.tpm.command.FormHandler.Outcome.Taken;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskEditTest {

  private static final Map<String, String> AS_IT_WAS =
      Map.of(
          "title", "Ship", "owner", "U2", "due", "2027-01-15", "estimate", "2/3/8", "after", "1,2");

  private final TestWorld world = TestWorld.create();

  @BeforeEach
  void addTasks() {
    world.say("task add First");
    world.say("task add Second after 1");
    world.say("task add Ship <@U2> by 2027-01-15 est 2/3/8 after 1,2");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_form_shows_the_task_as_it_is() {
    var fields = form(3).fields();

    assertThat(form(3).title()).isEqualTo("Task 3");
    assertThat(fields.stream().map(field -> field.id()))
        .containsExactly("title", "owner", "due", "reason", "estimate", "after");
    assertThat(((TextField) fields.get(0)).initial()).isEqualTo("Ship");
    assertThat(((PersonField) fields.get(1)).initial()).isEqualTo("U2");
    assertThat(((DateField) fields.get(2)).initial()).contains(LocalDate.of(2027, 1, 15));
    assertThat(((TextField) fields.get(4)).initial()).isEqualTo("2/3/8");
    assertThat(((TextField) fields.get(5)).initial()).isEqualTo("1,2");
  }

  @Test
  void everything_can_be_changed() {
    var outcome =
        submit(
            Map.of(
                "title",
                "Ship it",
                "owner",
                "U1",
                "due",
                "2027-02-01",
                "reason",
                "vendor is late",
                "estimate",
                "5",
                "after",
                "2"));

    assertThat(Transcript.of(outcome))
        .contains("Task 3 of Apollo: Ship it")
        .contains("Due: Monday 1 February 2027");
    var task = task();
    assertThat(task.title()).isEqualTo("Ship it");
    assertThat(task.owner()).contains(ADA);
    assertThat(task.estimate().map(Estimate::toString)).contains("5/5/5");
    assertThat(task.after()).containsExactly(2);
    assertThat(events())
        .containsExactly(
            "task.added: Ship",
            "task.moved: 2027-01-15 -> 2027-02-01: vendor is late",
            "task.changed: title, owner, estimate, after");
  }

  @Test
  void everything_but_the_title_can_be_taken_away() {
    submit(Map.of("title", "Ship"));

    assertThat(task().owner()).isEmpty();
    assertThat(task().due()).isEmpty();
    assertThat(task().estimate()).isEmpty();
    assertThat(task().after()).isEmpty();
    assertThat(events().getLast()).isEqualTo("task.changed: owner, estimate, after, due");
  }

  @Test
  void a_move_without_a_reason_is_noted_as_such() {
    submit(with("due", "2027-02-01"));

    assertThat(events().getLast()).isEqualTo("task.moved: 2027-01-15 -> 2027-02-01: ");
  }

  @Test
  void a_form_sent_back_as_it_was_changes_nothing() {
    var told = new Told();
    world.with(told);

    assertThat(submit(AS_IT_WAS)).isInstanceOf(Taken.class);
    assertThat(events()).containsExactly("task.added: Ship");
    assertThat(told.changes()).isEmpty();
  }

  @Test
  void a_form_with_nothing_in_it_is_answered_at_the_title() {
    assertThat(problems(Map.of())).containsOnlyKeys("title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "owner | U9 | Stranger is not on the team of Apollo.",
        "owner | UBOT | TPM Coach is not on the team of Apollo.",
        "due | 2020-01-01 | Wednesday 1 January 2020 is past",
        "due | 2027-02-30 | Please give a date such as",
        "estimate | 8/3/2 | I cannot read “8/3/2” as an estimate",
        "estimate | 0 | I cannot read “0” as an estimate",
        "after | 9 | There is no task 9 in Apollo.",
        "after | one | I cannot read “one” as task numbers",
        "after | 3 | These would wait for each other for ever: 3 → 3.",
      })
  void a_problem_is_shown_at_its_field_and_nothing_is_changed(
      String field, String value, String problem) {
    assertThat(problems(with(field, value))).containsOnlyKeys(field);
    assertThat(problems(with(field, value)).get(field)).contains(problem);
    assertThat(events()).containsExactly("task.added: Ship");
  }

  @Test
  void a_title_too_long_is_refused_at_its_field() {
    assertThat(problems(with("title", "x".repeat(121))).get("title"))
        .contains("120")
        .contains("121");
  }

  @Test
  void a_circle_is_named_with_its_path() {
    var form = form(1);

    var outcome = world.submit(inChannel(ADA), form, Map.of("title", "First", "after", "3"));

    assertThat(((Problems) outcome).byField().get("after")).contains("1 → 3 → 1");
    var longer = world.submit(inChannel(ADA), form(2), Map.of("title", "Second", "after", "3"));
    assertThat(((Problems) longer).byField().get("after")).contains("2 → 3 → 2");
  }

  @Test
  void an_overdue_task_of_a_former_member_can_still_be_given_a_new_title() {
    world.clock().pass(Duration.ofDays(90));
    world.say("team remove <@U2>");

    assertThat(submit(with("title", "Ship at last"))).isInstanceOf(Taken.class);
    assertThat(task().title()).isEqualTo("Ship at last");
    assertThat(task().owner()).contains(BEN);
    assertThat(task().isOverdue(LocalDate.of(2027, 2, 21))).isTrue();
  }

  @Test
  void a_form_of_a_closed_program_says_so() {
    var form = form(3);
    var close = Transcript.message(world.say("program close"));
    world.press(inChannel(ADA), Transcript.button(close, "Close the program"));

    assertThat(Transcript.of(world.submit(inChannel(ADA), form, with("title", "X"))))
        .contains("Apollo is closed");
  }

  @Test
  void a_form_is_worth_nothing_to_strangers() {
    var form = form(3);

    assertThat(Transcript.of(world.submit(direct(STRANGER), form, with("title", "X"))))
        .contains("cannot find");
    var foreign = new Caller(ELSEWHERE, ADA, CHANNEL, false);
    assertThat(Transcript.of(world.submit(foreign, form, with("title", "X"))))
        .contains("cannot find");
    assertThat(task().title()).isEqualTo("Ship");
  }

  private static Map<String, String> with(String field, String value) {
    var values = new HashMap<>(AS_IT_WAS);
    values.put(field, value);
    return values;
  }

  private Form form(int number) {
    var card = Transcript.message(world.say("task " + number));
    return Transcript.form(world.press(inChannel(ADA), Transcript.button(card, "Edit")));
  }

  private Outcome submit(Map<String, String> values) {
    return world.submit(inChannel(ADA), form(3), values);
  }

  private Map<String, String> problems(Map<String, String> values) {
    return ((Problems) submit(values)).byField();
  }

  private Task task() {
    return world.tasks().find(WORKSPACE, world.apollo().id(), 3).orElseThrow();
  }

  private List<String> events() {
    return world.journal().of(WORKSPACE, world.apollo().id().value(), "task:3").stream()
        .map((Entry entry) -> entry.event() + ": " + entry.detail())
        .toList();
  }
}
