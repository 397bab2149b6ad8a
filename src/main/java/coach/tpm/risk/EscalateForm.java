package coach.tpm.risk;

import coach.tpm.command.FormHandler;
import coach.tpm.command.Reply;
import coach.tpm.command.Submission;
import coach.tpm.message.Address;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Field;
import coach.tpm.message.Message;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Alterations.Act;
import coach.tpm.risk.Escalation.Sent;
import coach.tpm.risk.Escalation.Words;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes the form in which an escalation was edited, and sends it.
final class EscalateForm implements FormHandler {

  private static final Pattern CONTEXT = Pattern.compile("(\\d{1,18}):(\\d{1,9}):(\\d{1,18})");
  private static final int LEAST_OPTIONS = 2;

  private final Places places;
  private final EscalateForms forms;
  private final Alterations alterations;
  private final Sending sending;
  private final Programs programs;
  private final People people;
  private final Prompts prompts;

  EscalateForm(
      Places places,
      EscalateForms forms,
      Alterations alterations,
      Sending sending,
      Programs programs,
      People people,
      Prompts prompts) {
    this.places = places;
    this.forms = forms;
    this.alterations = alterations;
    this.sending = sending;
    this.programs = programs;
    this.people = people;
    this.prompts = prompts;
  }

  /// What a form is about; it came back over the network and may hold anything.
  private record Context(long program, int number, long lastSent) {

    static Optional<Context> read(String context) {
      var match = CONTEXT.matcher(context);
      return match.matches()
          ? Optional.of(
              new Context(
                  Long.parseLong(match.group(1)),
                  Integer.parseInt(match.group(2)),
                  Long.parseLong(match.group(3))))
          : Optional.empty();
    }
  }

  @Override
  public String form() {
    return EscalateForms.FORM;
  }

  /// None where there is no such program: then [#submit] says so.
  @Override
  public List<Field> fields(Submission submission) {
    return Context.read(submission.context())
        .filter(context -> places.named(submission.caller(), context.program()) instanceof In)
        .map(_ -> forms.accepted())
        .orElseGet(List::of);
  }

  @Override
  public Outcome submit(Submission submission) {
    return Context.read(submission.context())
        .map(context -> submit(context, submission))
        .orElseGet(() -> new Outcome.Taken(places.unknown().why()));
  }

  private Outcome submit(Context context, Submission submission) {
    return switch (places.named(submission.caller(), context.program())) {
      case In(var program) -> submit(program, context, submission);
      case Nowhere(var why) -> new Outcome.Taken(why);
    };
  }

  private Outcome submit(Program program, Context context, Submission submission) {
    var problems = new LinkedHashMap<String, String>();
    var words = words(program, submission, problems);
    var to = to(program, submission, problems);
    if (!problems.isEmpty()) {
      return new Outcome.Problems(problems);
    }
    var act = new Act(submission.caller().member(), submission.at());
    var sent = new Sent(to, words);
    return new Outcome.Taken(
        message(
            alterations.open(
                program,
                context.number(),
                submission.at(),
                risk -> sending.send(program, risk, sent, context.lastSent(), act))));
  }

  private Words words(Program program, Submission submission, Map<String, String> problems) {
    var words =
        new Words(
            said(submission, EscalateForms.FACT, problems),
            said(submission, EscalateForms.STAKE, problems),
            said(submission, EscalateForms.OPTIONS, problems),
            said(submission, EscalateForms.ASK, problems),
            LocalDate.parse(submission.value(EscalateForms.DECIDE_BY)));
    if (!problems.containsKey(EscalateForms.OPTIONS)
        && SentComposer.lines(words.options()).size() < LEAST_OPTIONS) {
      problems.put(EscalateForms.OPTIONS, prompts.plain("risk/optionsTooFew"));
    }
    if (words.decideBy().isBefore(programs.today(program, submission.at()))) {
      problems.put(EscalateForms.DECIDE_BY, prompts.plain("risk/decideByPast"));
    }
    return words;
  }

  private String said(Submission submission, String field, Map<String, String> problems) {
    var said = Typed.text(submission.value(field));
    if (said.isEmpty()) {
      problems.put(field, prompts.plain("risk/wordsMissing"));
    }
    return said;
  }

  private Address to(Program program, Submission submission, Map<String, String> problems) {
    if (submission.value(EscalateForms.TO).equals(EscalateForms.TO_CHANNEL)) {
      return new ToChannel(program.channel());
    }
    var person = submission.value(EscalateForms.PERSON);
    if (person.isEmpty()) {
      problems.put(EscalateForms.PERSON, prompts.plain("risk/whoReceives"));
      return new ToChannel(program.channel());
    }
    var chosen = new MemberId(person);
    var profile = people.profile(program.workspace(), chosen);
    if (profile.filter(Profile::isPerson).isEmpty()) {
      problems.put(
          EscalateForms.PERSON,
          prompts.plain("risk/noPerson", "name", people.name(program.workspace(), chosen)));
    }
    return new ToMember(chosen);
  }

  private Message message(Reply reply) {
    return switch (reply) {
      case Reply.Say(var message) -> message;
      case Reply.Become(var message) -> message;
      case Reply.Open _, Reply.Quiet _ -> places.unknown().why();
    };
  }
}
