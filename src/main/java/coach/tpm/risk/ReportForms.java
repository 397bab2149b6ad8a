package coach.tpm.risk;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Field;
import coach.tpm.message.Form;
import coach.tpm.message.Span.Link;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.ReportContext.Raise;
import coach.tpm.risk.ReportContext.Revise;
import coach.tpm.risk.ReportContext.StandUp;
import coach.tpm.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms that report a risk, and the one that edits it. A stand-up report asks what every such
/// report asks, and who owns the risk; the others ask for its details as well.
final class ReportForms {

  static final String FORM = "risk.report";

  private final RiskFields fields;
  private final DetailFields details;
  private final Owners owners;
  private final Prompts prompts;

  ReportForms(RiskFields fields, DetailFields details, Owners owners, Prompts prompts) {
    this.fields = fields;
    this.details = details;
    this.owners = owners;
    this.prompts = prompts;
  }

  Form report(Program program, MemberId reporter) {
    var context = new Raise(program.id().value(), Optional.empty());
    return form(
        program,
        context,
        prompts.plain("risk/reportTitle"),
        List.of(),
        full(program, reporter, Draft.of("")));
  }

  Form standUp(Program program, MemberId reporter, String typed) {
    var draft = Draft.of(owners.spelled(program, typed));
    var context = new StandUp(program.id().value());
    return form(
        program,
        context,
        prompts.plain("risk/standUpTitle"),
        List.of(),
        details.withOwner(fields.shown(program, reporter, draft), draft));
  }

  Form fromMessage(Program program, MemberId reporter, String typed, String messageLink) {
    var words = owners.spelled(program, typed);
    var link = ReportContext.link(messageLink);
    var intro = new ArrayList<Block>();
    link.map(url -> new Link(prompts.plain("risk/thisMessage"), url))
        .map(shown -> new Note(prompts.text("risk/fromMessage", "message", shown)))
        .ifPresent(intro::add);
    if (words.strip().length() > Risk.MAX_STATEMENT) {
      intro.add(new Note(prompts.text("risk/wordsCut", "most", Risk.MAX_STATEMENT)));
    }
    return form(
        program,
        new Raise(program.id().value(), link),
        prompts.plain("risk/reportTitle"),
        intro,
        full(program, reporter, Draft.of(words)));
  }

  Form edit(Program program, MemberId by, Risk risk) {
    return form(
        program,
        new Revise(program.id().value(), risk.number()),
        prompts.plain("risk/editTitle", "risk", RiskWords.name(risk.number())),
        List.of(),
        full(program, by, Draft.of(risk)));
  }

  /// What a submission is checked against.
  List<Field> accepted(Program program, ReportContext context) {
    var asked = fields.accepted(program);
    return context instanceof StandUp
        ? details.withOwner(asked, Draft.of(""))
        : details.accepted(asked);
  }

  private List<Field> full(Program program, MemberId by, Draft draft) {
    return details.shown(fields.shown(program, by, draft), draft);
  }

  private Form form(
      Program program, ReportContext context, String title, List<Block> more, List<Field> asked) {
    var intro = new ArrayList<Block>();
    intro.add(new Paragraph(prompts.text("risk/formIntro", "program", program.name())));
    intro.addAll(more);
    return new Form(FORM, context.toString(), title, prompts.plain("risk/save"), intro, asked);
  }
}
