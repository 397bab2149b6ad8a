package coach.tpm.simulate;

import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Reply;
import coach.tpm.message.Button;
import coach.tpm.message.Field;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.simulate.Reading.Part;
import coach.tpm.simulate.Transcript.Given;
import coach.tpm.simulate.Transcript.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a person answers: with the buttons they see, the form that opens, or in words. What became
/// of it is written down as the person sees it.
final class Answering {

  private static final Pattern AHEAD = Pattern.compile("^ahead\\.\\d+\\.(\\d{4}-\\d\\d-\\d\\d)");
  private static final Map<Value, List<String>> WORDS =
      Map.of(
          Value.YES, List.of("yes", "on track", "Yes, all good"),
          Value.AT_RISK, List.of("at risk: API review", "at risk, two of us are ill"),
          Value.NO, List.of("no, the vendor is late", "no: the test lab is closed"));

  private final World world;
  private final Voice voice;

  Answering(World world, Voice voice) {
    this.world = world;
    this.voice = voice;
  }

  /// The question of one day, as it came to one person.
  record Sheet(Person person, Team team, LocalDate day, String question) {}

  void press(Sheet sheet, Value value, Instant now) {
    seen(sheet)
        .filter(Part::asks)
        .flatMap(part -> part.button(action(value)))
        .ifPresent(button -> press(sheet, value, button, now));
  }

  void say(Sheet sheet, Value value, Instant now) {
    if (seen(sheet).filter(Part::asks).isPresent()) {
      var words = world.dice("words", sheet).one(WORDS.getOrDefault(value, List.of("yes")));
      note(sheet, value, now, voice.say(sheet.person(), words).map(Answering::taken));
    }
  }

  /// Changes an answer that was given: through the form, or by the buttons that come back.
  void edit(Sheet sheet, Value value, Instant now) {
    var reply =
        seen(sheet)
            .flatMap(part -> part.button(Reading.EDIT))
            .flatMap(button -> voice.press(sheet.person(), button));
    if (reply.isPresent()) {
      switch (reply.get()) {
        case Reply.Open(var form) -> submit(sheet, value, form, now);
        case Reply.Become(var message) -> again(sheet, value, message, now);
        case Reply.Say _, Reply.Quiet _ -> {}
      }
    }
  }

  /// Takes an answer back, which the coach says when it did.
  void undo(Sheet sheet, Instant now) {
    seen(sheet)
        .flatMap(part -> part.button("checkin.undo"))
        .flatMap(button -> voice.press(sheet.person(), button))
        .ifPresent(reply -> note(sheet, Value.NONE, now, Optional.of(isTakenBack(reply))));
  }

  private static boolean isTakenBack(Reply reply) {
    return switch (reply) {
      case Reply.Quiet() -> true;
      case Reply.Say(var message) -> message.summary().contains("is taken back");
      case Reply.Become(var message) -> message.summary().contains("is taken back");
      case Reply.Open _ -> false;
    };
  }

  /// Asks to be reminded later.
  void snooze(Sheet sheet) {
    seen(sheet)
        .filter(Part::asks)
        .flatMap(part -> part.button("checkin.snooze"))
        .flatMap(button -> voice.press(sheet.person(), button))
        .ifPresent(_ -> world.truth().snoozes(sheet.person(), sheet.day()));
  }

  /// Answers the next question before it is asked.
  void ahead(Person person, Team team, Instant now) {
    voice
        .command(person, team, "checkin")
        .flatMap(reply -> button(reply, "checkin.ahead"))
        .flatMap(button -> voice.press(person, button))
        .flatMap(reply -> button(reply, "checkin.yes"))
        .ifPresent(button -> {
          var day = AHEAD.matcher(button.value());
          if (day.find()) {
            var sheet = new Sheet(person, team, LocalDate.parse(day.group(1)), "");
            press(sheet, Value.YES, button, now);
          }
        });
  }

  private static Optional<Button> button(Reply reply, String action) {
    return reply instanceof Reply.Say(var message)
        ? Reading.of(message).parts().stream()
            .flatMap(part -> part.button(action).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Part> seen(Sheet sheet) {
    return world.chat().question(sheet.person().workspace(), sheet.question());
  }

  private void press(Sheet sheet, Value value, Button button, Instant now) {
    var reply = voice.press(sheet.person(), button);
    if (reply.isPresent() && reply.get() instanceof Reply.Open(var form)) {
      submit(sheet, value, form, now);
    } else {
      note(sheet, value, now, reply.map(Answering::taken));
    }
  }

  private void again(Sheet sheet, Value value, Message message, Instant now) {
    Reading.of(message).parts().stream()
        .flatMap(part -> part.button(action(value)).stream())
        .findFirst()
        .ifPresent(button -> press(sheet, value, button, now));
  }

  private void submit(Sheet sheet, Value value, Form form, Instant now) {
    var outcome = voice.submit(sheet.person(), form, filled(form, value, sheet));
    note(sheet, value, now, outcome.map(Answering::taken));
  }

  private Map<String, String> filled(Form form, Value value, Sheet sheet) {
    var dice = world.dice("form", sheet, value);
    var values = new HashMap<String, String>();
    for (var field : form.fields()) {
      switch (field) {
        case Field.TextField text when text.required() ->
            values.put(text.id(), dice.one(List.of("The vendor is late", "The API is not ready")));
        case Field.NumberField number when number.required() ->
            values.put(number.id(), String.valueOf(number.least() + dice.between(0, 5)));
        case Field.ChoiceField choice when choice.id().equals("answer") ->
            values.put(choice.id(), name(value));
        case Field.ChoiceField choice when choice.required() ->
            values.put(choice.id(), dice.one(choice.options()).value());
        case Field.TextField _,
            Field.NumberField _,
            Field.ChoiceField _,
            Field.DateField _,
            Field.PersonField _ -> {}
      }
    }
    return values;
  }

  /// A request that failed is none: its person would try again.
  private void note(Sheet sheet, Value value, Instant now, Optional<Boolean> taken) {
    taken.ifPresent(it ->
        world
            .transcript()
            .given(new Given(sheet.person(), sheet.team(), sheet.day(), value, now, it)));
  }

  /// On the question itself nothing is said; elsewhere a receipt comes, which can be edited.
  private static boolean taken(Reply reply) {
    return switch (reply) {
      case Reply.Quiet() -> true;
      case Reply.Say(var message) -> isReceipt(message);
      case Reply.Become(var message) -> isReceipt(message);
      case Reply.Open _ -> false;
    };
  }

  private static boolean taken(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Closed() -> true;
      case Outcome.Taken(var message) -> isReceipt(message);
      case Outcome.Problems _ -> false;
    };
  }

  private static boolean isReceipt(Message message) {
    return Reading.of(message).isReceipt();
  }

  private static String action(Value value) {
    return "checkin." + name(value);
  }

  private static String name(Value value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
