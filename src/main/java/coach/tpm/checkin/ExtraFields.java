package coach.tpm.checkin;

import coach.tpm.checkin.ExtraQuestion.Kind;
import coach.tpm.command.Submission;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Option;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The extra questions of a program as fields of a form.
///
/// A form cannot branch while it is filled in, and a second one would cost everybody another step.
/// So a question that depends on another is shown with its condition in its label: it must be
/// answered when the condition holds, and whatever is written there otherwise is not kept.
final class ExtraFields {

  private static final String FIELD = "extra.";
  private static final int LOWEST = 0;
  private static final int HIGHEST = 10;

  private final Extras extras;
  private final ExtraWords words;
  private final Prompts prompts;

  ExtraFields(Extras extras, ExtraWords words, Prompts prompts) {
    this.extras = extras;
    this.words = words;
    this.prompts = prompts;
  }

  /// What a submission says, or what is wrong with it by field.
  sealed interface Reading {

    record Read(ExtraValues values) implements Reading {}

    record Wrong(Map<String, String> byField) implements Reading {}
  }

  /// The numbers of the questions that a program asks; a form carries them along.
  List<Long> asked(Program program) {
    return extras.of(program).stream().map(ExtraQuestion::id).toList();
  }

  List<Field> shown(Program program, Question question) {
    var all = extras.of(program);
    var given = question.isComing() ? Map.<Long, String>of() : extras.given(question);
    return all.stream()
        .map(extra -> field(extra, all, given.getOrDefault(extra.id(), "")))
        .toList();
  }

  /// The fields to check a submission of a form against that was opened with these questions. What
  /// was added since was not seen, and what was removed since is no longer asked.
  List<Field> accepted(Program program, List<Long> asked) {
    var all = extras.of(program);
    return all.stream()
        .filter(extra -> asked.contains(extra.id()))
        .map(extra -> field(extra, all, ""))
        .toList();
  }

  Reading read(Program program, List<Long> asked, Submission submission) {
    var seen = extras.of(program).stream().filter(extra -> asked.contains(extra.id())).toList();
    var given = new HashMap<Long, String>();
    var problems = new LinkedHashMap<String, String>();
    for (var extra : seen) {
      if (extra.isAsked(given)) {
        var value = value(extra, submission.value(FIELD + extra.id()));
        if (!value.isEmpty()) {
          given.put(extra.id(), value);
        } else {
          problems.put(FIELD + extra.id(), prompts.plain("checkin/extraMissing"));
        }
      }
    }
    return problems.isEmpty()
        ? new Reading.Read(new ExtraValues(seen.stream().map(ExtraQuestion::id).toList(), given))
        : new Reading.Wrong(problems);
  }

  private Field field(ExtraQuestion extra, List<ExtraQuestion> all, String initial) {
    var id = FIELD + extra.id();
    var label = words.label(extra, all);
    boolean required = extra.onlyIf().isEmpty();
    return switch (extra.kind()) {
      case TEXT ->
          new TextField(id, label, "", initial, required, true, ExtraQuestion.LONGEST_ANSWER);
      case SCALE ->
          new NumberField(
              id,
              label,
              prompts.plain("checkin/extraKind_scale"),
              initial,
              required,
              LOWEST,
              HIGHEST);
      case CHOICE -> new ChoiceField(id, label, options(extra), place(extra, initial), required);
    };
  }

  /// An option travels as its place, since platforms limit what may come back.
  private static List<Option> options(ExtraQuestion extra) {
    var options = new ArrayList<Option>();
    extra.options().forEach(label -> options.add(new Option(label, place(extra, label))));
    return options;
  }

  private static String place(ExtraQuestion extra, String label) {
    int place = extra.options().indexOf(label);
    return place < 0 ? "" : Integer.toString(place);
  }

  private static String value(ExtraQuestion extra, String submitted) {
    if (submitted.isEmpty()) {
      return "";
    }
    if (extra.kind() == Kind.CHOICE) {
      return extra.options().get(Integer.parseInt(submitted));
    }
    return extra.kind() == Kind.SCALE
        ? Integer.toString(Integer.parseInt(submitted))
        : Typed.text(submitted);
  }
}
