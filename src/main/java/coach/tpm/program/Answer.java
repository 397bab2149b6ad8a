package coach.tpm.program;

import coach.tpm.command.Reply;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;

/// An answer of several sentences, each about something else that came of one request.
final class Answer {

  private final Prompts prompts;
  private final List<Text> sentences = new ArrayList<>();

  Answer(Prompts prompts) {
    this.prompts = prompts;
  }

  void add(String prompt, Object... namesAndValues) {
    add(prompts.text(prompt, namesAndValues));
  }

  void add(Text sentence) {
    sentences.add(sentence);
  }

  void first(String prompt, Object... namesAndValues) {
    sentences.addFirst(prompts.text(prompt, namesAndValues));
  }

  Reply reply() {
    return new Reply.Say(
        new Message(
            sentences.getFirst().plainText(),
            List.copyOf(sentences.stream().map(Paragraph::new).toList())));
  }
}
