package coach.tpm.risk;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Field;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Form;
import coach.tpm.message.Span.Link;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.ReportContext.Raise;
import coach.tpm.risk.ReportContext.Revise;
import coach.tpm.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms that report a risk, and the one that edits it: the same questions, and who owns it.
final class ReportForms {

  static final String FORM = "risk.report";

  private final RiskFields fields;
  private final Owners owners;
  private final Prompts prompts;

  ReportForms(RiskFields fields, Owners owners, Prompts prompts) {
    this.fields = fields;
    this.owners = owners;
    this.prompts = prompts;
  }

  Form report(Program program, MemberId reporter) {
    var context = new Raise(program.id().value(), Optional.empty());
    return form(
        program, reporter, context, prompts.plain("risk/reportTitle"), Draft.of(""), List.of());
  }

  Form standUp(Program program, MemberId reporter, String typed) {
    var words = owners.spelled(program, typed);
    var context = new Raise(program.id().value(), Optional.empty());
    return form(
        program, reporter, context, prompts.plain("risk/standUpTitle"), Draft.of(words), List.of());
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
        reporter,
        new Raise(program.id().value(), link),
        prompts.plain("risk/reportTitle"),
        Draft.of(words),
        intro);
  }

  Form edit(Program program, MemberId by, Risk risk) {
    return form(
        program,
        by,
        new Revise(program.id().value(), risk.number()),
        prompts.plain("risk/editTitle", "risk", RiskWords.name(risk.number())),
        Draft.of(risk),
        List.of());
  }

  /// What a submission is checked against.
  List<Field> accepted(Program program) {
    return withOwner(fields.accepted(program), Optional.empty());
  }

  private Form form(
      Program program,
      MemberId reporter,
      ReportContext context,
      String title,
      Draft draft,
      List<Block> more) {
    var intro = new ArrayList<Block>();
    intro.add(new Paragraph(prompts.text("risk/formIntro", "program", program.name())));
    intro.addAll(more);
    return new Form(
        FORM,
        context.toString(),
        title,
        prompts.plain("risk/save"),
        intro,
        withOwner(fields.shown(program, reporter, draft), draft.owner()));
  }

  private List<Field> withOwner(List<Field> shared, Optional<MemberId> owner) {
    var all = new ArrayList<>(shared);
    all.add(
        new PersonField(
            RiskFields.OWNER,
            prompts.plain("risk/ownerLabel"),
            owner.map(MemberId::value).orElse(""),
            false));
    return all;
  }
}
