package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.Caller;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Risk;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words that are no answer, said while a question is open: they are kept as a note for the answer,
/// and the question's buttons ask for it.
final class UnreadWords {

  private static final int MOST = 5;

  private final Questions questions;
  private final JdbiKeptWords table;
  private final QuestionMessages messages;
  private final People people;
  private final Prompts prompts;

  UnreadWords(
      Questions questions,
      JdbiKeptWords table,
      QuestionMessages messages,
      People people,
      Prompts prompts) {
    this.questions = questions;
    this.table = table;
    this.messages = messages;
    this.people = people;
    this.prompts = prompts;
  }

  /// Nothing when no question is open.
  Optional<Reply> keep(Invocation said) {
    return keep(said, questions.open(said.caller(), said.at()));
  }

  /// The same for these open questions.
  Optional<Reply> keep(Invocation said, List<Open> open) {
    var asked = open.stream().limit(MOST).toList();
    var words = spelled(said.caller(), said.arguments());
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        words.length() <= Risk.MAX_STATEMENT ? kept(asked, words) : tooLong(asked, words.length()));
  }

  /// What was said before is kept as well, while both together are not too long.
  private Reply kept(List<Open> open, String words) {
    var first = open.getFirst().question();
    var note =
        table
            .of(first)
            .filter(former -> !former.equals(words) && !words.isEmpty())
            .map(former -> former + "\n" + words)
            .filter(both -> both.length() <= Risk.MAX_STATEMENT)
            .orElse(words);
    if (note.isEmpty()) {
      return say(prompts.text("checkin/pressInstead"), "", open);
    }
    table.keep(first.workspace(), open.stream().map(asked -> asked.question().id()).toList(), note);
    return say(prompts.text("checkin/keptAsNote"), note, open);
  }

  private Reply tooLong(List<Open> open, int length) {
    return say(
        prompts.text("checkin/noteTooLong", "most", Risk.MAX_STATEMENT, "has", length), "", open);
  }

  private Reply say(Text said, String note, List<Open> open) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(said));
    if (!note.isEmpty()) {
      blocks.add(new Quote(Text.plain(note)));
    }
    for (var asked : open) {
      blocks.add(
          new Paragraph(
              prompts.text(
                  asked.isOfEarlierDay() ? "checkin/askAgainThen" : "checkin/askAgain",
                  "program",
                  asked.program().name(),
                  "day",
                  asked.question().day())));
      blocks.add(messages.choices(QuestionRef.to(asked.question(), Stands.REPLY)));
    }
    return new Reply.Say(new Message(said.plainText(), blocks));
  }

  private String spelled(Caller caller, String words) {
    return Typed.text(people.spelled(caller.workspace(), words));
  }
}
