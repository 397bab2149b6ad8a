package coach.tpm.app;

import static coach.tpm.app.PrivateStory.ADA;
import static coach.tpm.app.PrivateStory.BEACON;
import static coach.tpm.app.PrivateStory.ELSEWHERE;
import static coach.tpm.app.PrivateStory.EVE;
import static coach.tpm.app.PrivateStory.LOBBY;
import static coach.tpm.app.PrivateStory.PRIVATE;
import static coach.tpm.app.PrivateStory.ROB;
import static coach.tpm.app.PrivateStory.SECRET;
import static coach.tpm.app.PrivateStory.direct;
import static coach.tpm.app.PrivateStory.in;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.app.Attempts.Tried;
import coach.tpm.command.Caller;
import coach.tpm.command.CommandHandler;
import coach.tpm.command.CommandHandler.Usage;
import coach.tpm.command.FormHandler;
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.command.ShortcutHandler.Chosen;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.ChannelId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever does not belong to a program in a private channel learns nothing of it and changes
/// nothing in it, by whatever the coach answers to; and what was shown before a program was closed
/// or a member left answers with a sentence.
class PrivateProgramTest {

  /// Buttons and forms that are about the presser alone, in no program.
  private static final Set<String> PERSONAL =
      Set.of(
          "lesson.open",
          "lesson.read",
          "lesson.show",
          "lesson.done",
          "lesson.list",
          "settings.own",
          "away.cancel");

  private final SoftAssertions softly = new SoftAssertions();
  private PrivateStory story;
  private Attempts attempts;

  @BeforeEach
  void tell() {
    story = PrivateStory.told();
    attempts = new Attempts(story);
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void the_story_shows_every_button_and_form_there_is() {
    assertThat(story.offers.actions())
        .containsAll(story.handlers().presses().stream().map(PressHandler::action).toList());
    assertThat(story.taken())
        .containsAll(story.handlers().forms().stream().map(FormHandler::form).toList());
    var verbs = story.handlers().commands().stream().map(CommandHandler::verb).toList();
    assertThat(story.lines().stream().map(line -> line.split(" ", 2)[0]))
        .containsAll(verbs.stream().filter(verb -> !verb.equals("back")).toList());
  }

  @Test
  void who_is_not_in_the_channel_sees_nothing_and_changes_nothing() {
    everythingBy(in(LOBBY, EVE), in(BEACON, EVE), direct(EVE));
  }

  @Test
  void who_was_removed_and_left_sees_nothing_and_changes_nothing() {
    story.router().command(in(PRIVATE, ADA), "team remove <@U4|rob>", story.now());
    story.directory().leave(PRIVATE, ROB);
    story.deliver();
    attempts = new Attempts(story);
    everythingBy(in(LOBBY, ROB), in(BEACON, ROB), direct(ROB));
  }

  /// Even with the same ids of people and channels.
  @Test
  void another_workspace_sees_nothing_and_changes_nothing() {
    everythingBy(
        new Caller(ELSEWHERE, ADA, PRIVATE, false),
        new Caller(ELSEWHERE, ADA, new ChannelId("DU1"), true));
  }

  @Test
  void what_was_shown_of_a_closed_program_answers_with_a_sentence() {
    story.press(in(PRIVATE, ADA), "program.close", Long.toString(story.program()));
    story.deliver();
    attempts = new Attempts(story);
    for (var button : story.offers.buttons()) {
      var tried = attempts.attempt(button.seenBy(), () -> story.press(button));
      if (!PERSONAL.contains(button.action())) {
        refused(button.toString(), tried);
      }
      unchanged(button.toString(), tried);
    }
    for (var shown : story.offers.forms()) {
      var tried =
          attempts.attempt(
              shown.seenBy(), () -> story.submit(shown.seenBy(), shown, "plain words"));
      taken(shown.toString(), tried);
      unchanged(shown.toString(), tried);
    }
    softly.assertAll();
  }

  @Test
  void the_questions_of_a_removed_member_who_is_still_in_the_channel_answer_with_a_sentence() {
    story.router().command(in(PRIVATE, ADA), "team remove <@U4|rob>", story.now());
    story.deliver();
    attempts = new Attempts(story);
    for (var button : story.offers.buttons()) {
      if (!button.seenBy().member().equals(ROB)) {
        continue;
      }
      var tried = attempts.attempt(button.seenBy(), () -> story.press(button));
      if (isQuestion(button.action())) {
        refused(button.toString(), tried);
        unchanged(button.toString(), tried);
      } else {
        softly.assertThat(tried.result()).as("%s", button).isNotInstanceOf(Reply.Quiet.class);
      }
    }
    softly.assertAll();
  }

  private void everythingBy(Caller... places) {
    for (var caller : places) {
      commands(caller);
      words(caller);
      buttons(caller);
      forms(caller);
      shortcuts(caller);
    }
    everyActionWithEveryKindOfValue(places[places.length - 1]);
    softly.assertAll();
  }

  private void commands(Caller caller) {
    for (var line : linesToTry()) {
      var tried = attempts.attempt(caller, () -> story.router().command(caller, line, story.now()));
      var name = caller + " types " + line;
      hidden(name, caller, tried.result());
      clear(name, tried.result());
      unchanged(name, tried);
    }
    for (var section : story.handlers().settings()) {
      hidden(section.toString(), caller, section.settings(caller, story.now()));
    }
  }

  private Set<String> linesToTry() {
    var lines = new LinkedHashSet<String>();
    story.lines().forEach(line -> lines.add(plain(line)));
    for (var command : story.handlers().commands()) {
      lines.add(command.verb());
      command.usages().stream().map(Usage::words).forEach(lines::add);
      for (var more : List.of("1", "2", "13", "999", "list", "close", "on", "off", "now")) {
        lines.add(command.verb() + " " + more);
      }
    }
    lines.add("help");
    lines.add(story.program() + "");
    return lines;
  }

  private void words(Caller caller) {
    if (!caller.direct()) {
      return;
    }
    for (var said : story.said()) {
      var tried =
          attempts.attempt(caller, () -> story.router().words(caller, plain(said), story.now()));
      var name = caller + " says " + said;
      hidden(name, caller, tried.result());
      clear(name, tried.result());
      unchanged(name, tried);
    }
    hidden(caller + " at home", caller, story.router().home(caller, story.now()));
  }

  private void buttons(Caller caller) {
    var distinct =
        story.offers.buttons().stream()
            .map(button -> new Offers.Button(caller, button.action(), button.value()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    distinct.forEach(this::pressedByOutsider);
  }

  private void everyActionWithEveryKindOfValue(Caller caller) {
    var actions = new ArrayList<>(story.offers.actions());
    for (var value : story.offers.samples()) {
      actions.forEach(action -> pressedByOutsider(new Offers.Button(caller, action, value)));
    }
  }

  private void pressedByOutsider(Offers.Button button) {
    var tried = attempts.attempt(button.seenBy(), () -> story.press(button));
    var name = button.toString();
    if (isQuestion(button.action()) && button.seenBy().member().equals(ROB)) {
      hidden(name, button.seenBy(), tried.result().toString().replace(PrivateStory.NAME, ""));
    } else {
      hidden(name, button.seenBy(), tried.result());
    }
    if (PERSONAL.contains(button.action())) {
      clear(name, tried.result());
    } else {
      refused(name, tried);
    }
    unchanged(name, tried);
  }

  private void forms(Caller caller) {
    for (var shown : story.offers.forms()) {
      var tried = attempts.attempt(caller, () -> story.submit(caller, shown, "plain words"));
      var name = caller + " sends " + shown.form().id() + " " + shown.form().context();
      hidden(
          name,
          caller,
          isQuestion(shown.form().id()) && caller.member().equals(ROB)
              ? tried.result().toString().replace(PrivateStory.NAME, "")
              : tried.result());
      taken(name, tried);
      unchanged(name, tried);
    }
  }

  private void shortcuts(Caller caller) {
    for (var shortcut : story.handlers().shortcuts()) {
      var chosen = new Chosen(caller, "plain words", "", story.now());
      var tried =
          attempts.attempt(caller, () -> story.router().shortcut(shortcut.shortcut(), chosen));
      hidden(shortcut.shortcut(), caller, tried.result());
      clear(shortcut.shortcut(), tried.result());
      unchanged(shortcut.shortcut(), tried);
    }
  }

  /// Who was asked once may be told by name which program does not ask any more.
  private static boolean isQuestion(String action) {
    return action.startsWith("checkin.")
        && !action.startsWith("checkin.extraA")
        && !action.startsWith("checkin.extraR")
        && !action.equals("checkin.extraQuestion");
  }

  private void hidden(String name, Caller caller, Object answer) {
    softly.assertThat(answer.toString()).as(name).doesNotContainIgnoringCase(SECRET);
    if (!caller.channel().equals(PRIVATE)) {
      softly.assertThat(answer.toString()).as(name).doesNotContain(PRIVATE.value());
    }
  }

  private void refused(String name, Tried<Reply> tried) {
    softly.assertThat(tried.result()).as(name).isInstanceOf(Reply.Say.class);
    clear(name, tried.result());
  }

  private void taken(String name, Tried<Outcome> tried) {
    softly.assertThat(tried.result()).as(name).isInstanceOf(Outcome.Taken.class);
    sentence(name, Transcript.of(tried.result()));
  }

  private void clear(String name, Reply reply) {
    if (!(reply instanceof Reply.Open)) {
      sentence(name, Transcript.of(reply));
    }
  }

  private void sentence(String name, String said) {
    softly.assertThat(said).as(name).containsPattern("(?s)\\w+ .*\\w+.*[.?!:]");
  }

  private void unchanged(String name, Tried<?> tried) {
    softly.assertThat(tried.changed()).as(name).isEmpty();
  }

  private static String plain(String words) {
    return words.replace(SECRET, "plain");
  }
}
