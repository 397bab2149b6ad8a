package coach.tpm.command;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.testing.Transcript;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordsTest {

  private final Help help =
      new Help(
          Stream.of("team", "task", "tea").<CommandHandler>map(Named::new).toList(),
          List.of(),
          Prompts.read(PromptFiles.packaged()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "teas | Did you mean /tpm tea, /tpm team or /tpm task?",
        "xxtask | Did you mean /tpm task?"
      })
  void the_nearest_commands_are_named_as_in_a_sentence(String word, String question) {
    assertThat(Transcript.of(help.nearest(word))).contains(question);
  }

  /// A command of which only the name matters.
  private record Named(String verb) implements CommandHandler {

    @Override
    public Text purpose() {
      return Text.of("does something");
    }

    @Override
    public List<Usage> usages() {
      return List.of(new Usage(verb, "does something"));
    }

    @Override
    public Reply handle(Invocation invocation) {
      return new Reply.Say(Message.of("done"));
    }
  }
}
