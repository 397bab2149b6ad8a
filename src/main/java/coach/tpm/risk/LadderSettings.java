package coach.tpm.risk;

import coach.tpm.command.Caller;
import coach.tpm.command.CommandHandler.Usage;
import coach.tpm.command.FormHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.command.SettingsSection;
import coach.tpm.command.Submission;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Field;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.program.Place;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.Typed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who is behind each level of an escalation, as a part of `/tpm settings`: shown, changed by words
/// (`settings escalation sponsor @name`) and by a form.
final class LadderSettings implements SettingsSection, PressHandler, FormHandler {

  private static final String WORD = "escalation";
  private static final Map<String, Integer> LEVELS = Map.of("lead", 1, "manager", 2, "sponsor", 3);

  private final Here here;
  private final Places places;
  private final JdbiLadder ladder;
  private final LadderForms forms;
  private final People people;
  private final RiskWords words;
  private final Prompts prompts;

  LadderSettings(
      Here here,
      Places places,
      JdbiLadder ladder,
      LadderForms forms,
      People people,
      RiskWords words,
      Prompts prompts) {
    this.here = here;
    this.places = places;
    this.ladder = ladder;
    this.forms = forms;
    this.people = people;
    this.words = words;
    this.prompts = prompts;
  }

  @Override
  public List<Block> settings(Caller caller, Instant at) {
    return switch (here.of(caller)) {
      case In(var program) -> shown(program);
      case Nowhere _ -> List.of();
    };
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage(
            "settings escalation lead|manager|sponsor @name", prompts.plain("risk/usageLadder")));
  }

  @Override
  public Optional<Reply> change(Invocation invocation) {
    return invocation.firstWord().equals(WORD)
        ? Optional.of(here.in(invocation.caller(), program -> change(program, invocation)))
        : Optional.empty();
  }

  private Reply change(Program program, Invocation invocation) {
    if (!program.owner().equals(invocation.caller().member())) {
      return Reply.say(ownerOnly(program));
    }
    var parts = invocation.rest().split("\\s+", 2);
    var level = LEVELS.get(parts[0].toLowerCase(Locale.ROOT));
    if (level == null || parts.length < 2) {
      return Reply.say(prompts.text("risk/ladderHow"));
    }
    var who = parts[1].strip();
    return switch (who.toLowerCase(Locale.ROOT)) {
      case "nobody", "none" -> saved(program, level, Optional.empty());
      case "me" -> saved(program, level, Optional.of(invocation.caller().member()));
      default ->
          Typed.mentioned(who)
              .map(member -> named(program, level, member))
              .orElseGet(() -> Reply.say(prompts.text("risk/ladderHow")));
    };
  }

  private Reply named(Program program, int level, MemberId member) {
    return problem(program, member)
        .map(why -> Reply.say(Text.plain(why)))
        .orElseGet(() -> saved(program, level, Optional.of(member)));
  }

  private Reply saved(Program program, int level, Optional<MemberId> member) {
    ladder.save(program, Map.of(level, member));
    return new Reply.Say(new Message(prompts.plain("risk/ladderSaved"), shown(program)));
  }

  /// Why somebody cannot be asked.
  private Optional<String> problem(Program program, MemberId member) {
    var profile = people.profile(program.workspace(), member);
    if (profile.isEmpty()) {
      return Optional.of(prompts.plain("risk/unknownPerson"));
    }
    return profile
        .filter(known -> !known.isPerson())
        .map(Profile::name)
        .map(name -> prompts.plain("risk/noPerson", "name", name));
  }

  private List<Block> shown(Program program) {
    var known = ladder.people(program);
    return List.of(
        new Paragraph(prompts.text("risk/ladderOf", "program", program.name())),
        new Bullets(
            false,
            IntStream.rangeClosed(1, Ladder.TOP)
                .mapToObj(level -> line(program, level, known))
                .toList()),
        new Note(prompts.text("risk/ladderHow")),
        new Choices(
            List.of(
                Button.plain(
                    prompts.plain("risk/ladderChange"),
                    LadderForms.FORM,
                    program.id().toString()))));
  }

  private Text line(Program program, int level, Map<Integer, MemberId> known) {
    var name =
        Optional.ofNullable(known.get(level))
            .map(member -> people.name(program.workspace(), member))
            .orElseGet(() -> prompts.plain("risk/ladderNobody"));
    return prompts.text("risk/ladderLine", "level", words.level(level), "person", name);
  }

  @Override
  public String action() {
    return LadderForms.FORM;
  }

  @Override
  public Reply press(Press press) {
    return switch (place(press.caller(), press.value())) {
      case In(var program) -> new Reply.Open(forms.of(program, ladder.people(program)));
      case Nowhere(var why) -> new Reply.Say(why);
    };
  }

  @Override
  public String form() {
    return LadderForms.FORM;
  }

  @Override
  public List<Field> fields(Submission submission) {
    return place(submission.caller(), submission.context()) instanceof In
        ? forms.fields(Map.of())
        : List.of();
  }

  @Override
  public Outcome submit(Submission submission) {
    return switch (place(submission.caller(), submission.context())) {
      case In(var program) -> submit(program, submission);
      case Nowhere(var why) -> new Outcome.Taken(why);
    };
  }

  private Outcome submit(Program program, Submission submission) {
    var problems = new LinkedHashMap<String, String>();
    for (int level = 1; level <= Ladder.TOP; level++) {
      var field = LadderForms.field(level);
      chosen(submission, level)
          .flatMap(member -> problem(program, member))
          .ifPresent(why -> problems.put(field, why));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Problems(problems);
    }
    ladder.save(
        program,
        IntStream.rangeClosed(1, Ladder.TOP)
            .boxed()
            .collect(Collectors.toMap(level -> level, level -> chosen(submission, level))));
    return new Outcome.Taken(new Message(prompts.plain("risk/ladderSaved"), shown(program)));
  }

  private static Optional<MemberId> chosen(Submission submission, int level) {
    return Optional.of(submission.value(LadderForms.field(level)))
        .filter(id -> !id.isEmpty())
        .map(MemberId::new);
  }

  private Place place(Caller caller, String program) {
    var place =
        program.matches("\\d{1,18}")
            ? places.named(caller, Long.parseLong(program))
            : places.unknown();
    return place instanceof In(var found) && !found.owner().equals(caller.member())
        ? new Nowhere(Message.of(ownerOnly(found)))
        : place;
  }

  private Text ownerOnly(Program program) {
    return prompts.text("risk/ladderOwner", "program", program.name(), "owner", program.owner());
  }
}
