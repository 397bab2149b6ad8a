package coach.tpm.program;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.message.Button;
import coach.tpm.store.RequestGuard;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskCommandTest {

  private final TestWorld world = TestWorld.create();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_task_is_added_and_read_back() {
    say("task add First");
    say("task add Second");

    var reply = say("task add Ship the beta <@U2> by 15 Jan est 2/3/8 after 2,1");

    assertThat(reply)
        .contains("Task 3 of Apollo: Ship the beta")
        .contains("Owner: @U2")
        .contains("Due: Friday 15 January 2027")
        .contains("Estimate: 2/3/8 working days")
        .contains("Waits for: 1, 2")
        .contains("State: open")
        .contains("[Done] [Edit]");
    var task = task(3);
    assertThat(task.title()).isEqualTo("Ship the beta");
    assertThat(task.owner()).contains(BEN);
    assertThat(task.due()).contains(LocalDate.of(2027, 1, 15));
    assertThat(task.estimate().map(Estimate::toString)).contains("2/3/8");
    assertThat(task.after()).containsExactly(1, 2);
    assertThat(events(3)).containsExactly("task.added: Ship the beta");
  }

  @Test
  void edit_opens_the_form_of_a_task() {
    say("task add Think");

    assertThat(Transcript.form(world.say("task edit 1")).title()).isEqualTo("Task 1");
    assertThat(Transcript.form(world.say("task 1 edit")).title()).isEqualTo("Task 1");
    assertThat(say("task edit 2")).contains("There is no task 2 in Apollo.");
    assertThat(say("task edit")).contains("Which task should change?");
  }

  @Test
  void a_task_is_never_deleted() {
    say("task add Think");

    assertThat(say("task delete 1"))
        .isEqualTo(
            "Tasks are not deleted, since the record of what was promised is the point. Mark it"
                + " done with /tpm task done 3, or give it another title with /tpm task edit 3.");
    assertThat(all()).hasSize(1);
    assertThat(task(1).isDone()).isFalse();
  }

  @Test
  void whoever_is_named_first_owns_the_task() {
    assertThat(say("task add <@U2> review contract"))
        .contains("Task 1 of Apollo: review contract")
        .contains("Owner: @U2");
  }

  @Test
  void a_title_is_enough() {
    assertThat(say("task add Think"))
        .contains("Owner: nobody yet")
        .contains("Due: no day yet")
        .contains("Estimate: none yet")
        .contains("Waits for: nothing");
  }

  @Test
  void a_day_after_the_target_is_taken_with_a_warning() {
    assertThat(say("task add Late by 2027-01-16"))
        .contains("This is due after Apollo itself, which is due Friday 15 January 2027.");
    assertThat(say("task add In time by 2027-01-15")).doesNotContain("after Apollo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "task add | Say in a few words what is to be done.",
        "task add by friday | Say in a few words what is to be done.",
        "task add X by 30 Feb | There is no such day as “30 Feb”",
        "task add X by 2020-01-01 | Wednesday 1 January 2020 is past",
        "task add X by 1/2/2027 | could be two different days",
        "task add X est 8/3/2 | I cannot read “8/3/2” as an estimate",
        "task add X est 0/0/0 | I cannot read “0/0/0” as an estimate",
        "task add X est 1e9/2e9/3e9 | I cannot read “1e9/2e9/3e9” as an estimate",
        "task add X est 1000 | each up to 999",
        "task add X after 7 | There is no task 7 in Apollo.",
        "task add X after 1 | There is no task 1 in Apollo.",
        "task add X after 1;2 | I cannot read “1;2” as task numbers",
        "task add X <@U9> | Stranger is not on the team of Apollo.",
        "task add X <@U1> <@U2> | A task has one owner.",
        "task add X @ann | I do not know who “@ann” is.",
      })
  void what_cannot_be_taken_is_explained_and_nothing_is_added(String words, String answer) {
    assertThat(say(words)).contains("Nothing was added yet:").contains(answer);
    assertThat(all()).isEmpty();
    assertThat(say("task list")).contains("has no tasks yet");
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(
            say("task add X <@U9> by 30 Feb est 3/2 after 9")
                .lines()
                .filter(l -> l.startsWith("-")))
        .hasSize(4);
  }

  @Test
  void a_title_has_at_most_a_hundred_and_twenty_characters() {
    assertThat(say("task add " + "x".repeat(121))).contains("at most 120").contains("has 121");
    assertThat(say("task add " + "x".repeat(4000))).contains("has 4000");
    assertThat(all()).isEmpty();

    say("task add " + "🚀".repeat(60));

    assertThat(task(1).title()).hasSize(120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "לכתוב את התוכנית",
        "🚀 ship 👩‍👩‍👧‍👦",
        "<!channel> <!here>",
        "*b* _i_ ~s~ `c`",
        "a & b < c",
        "{name} {title}",
        "'; drop table task; --"
      })
  void titles_are_kept_and_shown_as_they_were_typed(String title) {
    assertThat(say("task add " + title)).contains("Task 1 of Apollo: " + title);
    assertThat(task(1).title()).isEqualTo(title);
    assertThat(say("task list")).contains(title);
  }

  @Test
  void people_in_a_title_become_their_names() {
    say("task add Ask <@U2|ben> about <#C9|plans> soon");

    assertThat(task(1).title()).isEqualTo("Ask @Ben about #plans soon");
    assertThat(task(1).owner()).isEmpty();
  }

  @Test
  void tasks_are_done_and_reopened() {
    say("task add Plan");
    say("task add Build");

    assertThat(say("task done 1 2 1 9").lines())
        .containsExactly(
            "Done: 1, Plan.",
            "Done: 2, Build.",
            "There is no task 9 in Apollo.",
            "Open tasks left: 0.");
    assertThat(task(1).doneAt()).contains(TestWorld.MONDAY);
    assertThat(say("task done 1")).isEqualTo("Task 1 was done already.");
    assertThat(say("task reopen 1").lines())
        .containsExactly("Open again: 1, Plan.", "Open tasks left: 1.");
    assertThat(say("task reopen 1")).isEqualTo("Task 1 is open already.");
    assertThat(events(1)).containsExactly("task.added: Plan", "task.done: ", "task.reopened: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "task done | Which task is done?",
        "task done plan | Which task is done?",
        "task done 99999999999 | Which task is done?",
        "task done 0 | There is no task 0",
        "task reopen | Which task is open again?",
        "task 9 | There is no task 9 in Apollo.",
        "task foo | I know /tpm task add",
        "task list foo | I know /tpm task add",
        "task -1 | I know /tpm task add",
      })
  void unknown_numbers_and_words_are_answered(String words, String answer) {
    assertThat(say(words)).contains(answer);
  }

  @Test
  void too_many_at_once_are_refused() {
    var numbers = IntStream.rangeClosed(1, 51).mapToObj(n -> n + " ").reduce("", String::concat);

    assertThat(say("task done " + numbers)).contains("at most 50");
    assertThat(say("task reopen " + numbers)).contains("at most 50");
    assertThat(say("task add X after " + numbers)).contains("at most 50");
  }

  @Test
  void open_tasks_are_listed_by_day_with_overdue_ones_marked() {
    say("task add Some day");
    say("task add Later <@U2> by 2027-01-10");
    say("task add Soon by 2026-11-25");
    say("task add Over by 2026-11-24");
    say("task add Finished by 2026-11-24");
    say("task done 5");
    world.clock().pass(Duration.ofDays(2));

    assertThat(say("task list"))
        .startsWith(
            """
            Tasks of Apollo: 4 open, 1 done
            - 4  Over · nobody yet · overdue since Tue 24 Nov
            - 3  Soon · nobody yet · due Wed 25 Nov
            - 2  Later · @U2 · due Sun 10 Jan 2027
            - 1  Some day · nobody yet · no day yet
            """);
    assertThat(say("task list all")).contains("- 5  Finished · nobody yet · done");
  }

  @Test
  void long_lists_are_cut_and_say_how_to_go_on() {
    addMany(85);

    assertThat(say("task list"))
        .contains("- 40  ")
        .doesNotContain("- 41  ")
        .contains("Page 1 of 3. /tpm task list 2 shows the next.");
    assertThat(say("task list 2")).contains("- 41  ").contains("- 80  ");
    assertThat(say("task list 3")).contains("- 85  ").doesNotContain("Page");
    assertThat(say("task list 999")).contains("- 85  ");
    assertThat(say("task list all")).contains("/tpm task list all 2");
  }

  @Test
  void numbers_are_without_gaps_when_many_add_at_once() throws Exception {
    try (var adders = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies =
          IntStream.range(0, 40)
              .mapToObj(i -> adders.submit(() -> world.say("task add Task " + i)))
              .toList();
      for (var reply : replies) {
        reply.get();
      }
    }

    assertThat(all().stream().map(Task::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void each_program_counts_for_itself() {
    say("task add Plan");
    var inLobby = new Caller(WORKSPACE, BEN, TestWorld.LOBBY, false);
    world.say(inLobby, "program start Gemini by 15 Jan");

    assertThat(Transcript.of(world.say(inLobby, "task add Plan"))).contains("Task 1 of Gemini");
    assertThat(Transcript.of(world.say(inLobby, "task 2"))).contains("There is no task 2");
  }

  @Test
  void the_same_request_three_times_adds_one_task() {
    new RequestGuard(WORKSPACE, "t1").run(() -> world.say("task add Plan"));
    for (int again = 0; again < 2; again++) {
      var repeated = new RequestGuard(WORKSPACE, "t1");
      assertThatThrownBy(() -> repeated.run(() -> world.say("task add Plan")))
          .isInstanceOf(RequestGuard.AlreadyHandled.class);
    }

    assertThat(all()).hasSize(1);
  }

  @Test
  void buttons_finish_and_reopen_in_place() {
    var card = world.say("task add Plan");

    var done = world.press(direct(BEN), button(card, "Done"));

    assertThat(done).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(done)).contains("State: done").contains("[Reopen] [Edit]");
    assertThat(Transcript.of(world.press(inChannel(ADA), button(card, "Done"))))
        .contains("State: done");
    assertThat(Transcript.of(world.press(inChannel(ADA), button(done, "Reopen"))))
        .contains("State: open");
    assertThat(events(1)).containsExactly("task.added: Plan", "task.done: ", "task.reopened: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Done", "Edit"})
  void the_buttons_of_a_closed_program_say_that_it_is_closed(String label) {
    var button = button(world.say("task add Plan"), label);
    var close = Transcript.message(world.say("program close"));
    world.press(inChannel(ADA), Transcript.button(close, "Close the program"));

    assertThat(Transcript.of(world.press(inChannel(ADA), button)))
        .contains("Apollo is closed, so nothing was changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Done", "Edit"})
  void the_buttons_are_worth_nothing_to_strangers(String label) {
    var button = button(world.say("task add Plan"), label);

    assertThat(Transcript.of(world.press(direct(STRANGER), button)))
        .contains("cannot find")
        .doesNotContain("Apollo");
    assertThat(Transcript.of(world.press(new Caller(ELSEWHERE, ADA, CHANNEL, false), button)))
        .contains("cannot find");
    assertThat(task(1).isDone()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ":", "1", "1:", "1:x", "1:99", "99:1", "1:1:1", "99999999999999999999:1"})
  void made_up_buttons_are_answered(String value) {
    for (var action : List.of("task.done", "task.reopen", "task.edit")) {
      var forged = Button.plain("?", action, value);

      assertThat(Transcript.of(world.press(inChannel(ADA), forged))).contains("cannot find");
    }
  }

  @Test
  void listeners_are_told_of_every_change_and_of_nothing_else() {
    var told = new Told();
    world.with(told);

    say("task add Plan");
    say("task done 1");
    say("task done 1");
    say("task list");
    say("task add Plan by 30 Feb");

    assertThat(told.changes()).hasSize(2);
  }

  @Test
  void open_tasks_of_a_member_come_by_day_and_then_by_number() {
    say("task add A <@U2>");
    say("task add B <@U2> by 2026-12-02");
    say("task add C <@U2> by 2026-12-01");
    say("task add D <@U2>");
    say("task add E <@U3> by 2026-12-01");
    say("task add F <@U2>");
    say("task done 6");

    assertThat(world.tasks().openOf(WORKSPACE, world.apollo().id(), BEN).stream().map(Task::title))
        .containsExactly("C", "B", "A", "D");
    assertThat(world.tasks().openOf(WORKSPACE, world.apollo().id(), CHI)).hasSize(1);
    assertThat(world.tasks().openOf(ELSEWHERE, world.apollo().id(), BEN)).isEmpty();
    assertThat(world.tasks().all(ELSEWHERE, world.apollo().id())).isEmpty();
    assertThat(world.tasks().find(ELSEWHERE, world.apollo().id(), 1)).isEmpty();
  }

  @Test
  void a_due_date_moves_with_its_reason() {
    say("task add A by 2027-01-15");
    say("task add B");
    var feb = LocalDate.of(2027, 2, 1);
    var told = new Told();
    world.with(told);

    world.tasks().move(world.apollo(), 1, feb, BEN, "vendor is late", TestWorld.MONDAY);
    world.tasks().move(world.apollo(), 1, feb, BEN, "vendor is late", TestWorld.MONDAY);
    world.tasks().move(world.apollo(), 2, feb, BEN, "planned", TestWorld.MONDAY);

    assertThat(task(1).due()).contains(feb);
    assertThat(events(1))
        .containsExactly("task.added: A", "task.moved: 2027-01-15 -> 2027-02-01: vendor is late");
    assertThat(events(2)).containsExactly("task.added: B", "task.changed: 2027-02-01: planned");
    assertThat(told.changes()).hasSize(2);
    assertThatThrownBy(() -> world.tasks().move(world.apollo(), 9, feb, BEN, "x", TestWorld.MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_closed_program_keeps_its_dates() {
    say("task add A by 2027-01-15");
    var apollo = world.apollo();
    var close = Transcript.message(world.say("program close"));
    world.press(inChannel(ADA), Transcript.button(close, "Close the program"));

    world
        .tasks()
        .move(apollo, 1, LocalDate.of(2027, 2, 1), BEN, "vendor is late", TestWorld.MONDAY);

    assertThat(world.tasks().find(WORKSPACE, apollo.id(), 1).flatMap(Task::due))
        .contains(LocalDate.of(2027, 1, 15));
  }

  @Test
  void the_home_tab_shows_the_callers_programs_with_their_open_tasks() {
    say("task add A <@U1>");
    say("task add B <@U2>");
    say("task add C");
    say("task done 3");

    assertThat(home(ADA))
        .contains("Apollo in #C1, due Friday 15 January 2027. Open tasks: 2, yours: 1.");
    assertThat(home(STRANGER)).contains("/tpm program start").doesNotContain("Apollo in");
  }

  private String home(MemberId member) {
    return Transcript.of(world.router().home(direct(member), TestWorld.MONDAY));
  }

  private void addMany(int count) {
    for (int i = 1; i <= count; i++) {
      say("task add Task");
    }
  }

  private String say(String words) {
    return Transcript.of(world.say(words));
  }

  private List<Task> all() {
    return world.tasks().all(WORKSPACE, world.apollo().id());
  }

  private Task task(int number) {
    return world.tasks().find(WORKSPACE, world.apollo().id(), number).orElseThrow();
  }

  private static Button button(Reply reply, String label) {
    return Transcript.button(Transcript.message(reply), label);
  }

  private List<String> events(int number) {
    return world.journal().of(WORKSPACE, world.apollo().id().value(), "task:" + number).stream()
        .map((Entry entry) -> entry.event() + ": " + entry.detail())
        .toList();
  }
}
