package coach.tpm.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Plain;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.prompt.PromptFiles.PromptFile;
import coach.tpm.workspace.MemberId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {

  @Test
  void a_value_stays_plain_text_whatever_it_holds() {
    var prompts = words("said: \"**{name}** by {who}\"");

    var text = prompts.text("test/said", "name", "*_~`<!channel>{who}", "who", new MemberId("U1"));

    assertThat(text)
        .isEqualTo(
            new Text(
                List.of(
                    new Strong("*_~`<!channel>{who}"),
                    new Plain(" by "),
                    new Mention(new MemberId("U1")))));
  }

  @Test
  void a_date_is_written_out() {
    assertThat(words("due: \"due {date}\"").plain("test/due", "date", LocalDate.of(2027, 1, 15)))
        .isEqualTo("due Friday 15 January 2027");
  }

  @Test
  void a_forgotten_value_is_named() {
    var prompts = words("said: \"hello {name}\"");

    assertThatThrownBy(() -> prompts.text("test/said"))
        .hasMessageContaining("test/said")
        .hasMessageContaining("{name}");
  }

  @Test
  void broken_yaml_is_refused_with_its_file_and_line() {
    assertThatThrownBy(() -> words("good: \"yes\"\nbad: \"no"))
        .isInstanceOf(BrokenPrompt.class)
        .hasMessageContaining("words/test.yaml, line");
  }

  @Test
  void a_folder_that_is_not_there_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> PromptFiles.below(folder.resolve("nowhere")))
        .isInstanceOf(BrokenPrompt.class)
        .hasMessageContaining("PROMPTS_DIR");
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("words"));
    Files.write(folder.resolve("words/a.yaml"), new byte[] {'a', (byte) 0xC3, (byte) 0x28});

    assertThatThrownBy(() -> PromptFiles.below(folder))
        .isInstanceOf(BrokenPrompt.class)
        .hasMessageContaining("words/a.yaml")
        .hasMessageContaining("UTF-8");
  }

  /// Every `"feature/key"` that the code names is there; a typing error here would be an exception
  /// in somebody's chat.
  @Test
  void every_prompt_that_the_code_names_exists() throws IOException {
    var prompts = Prompts.read(PromptFiles.packaged());
    var named = new TreeSet<String>();
    var call =
        Pattern.compile("\\.(?:text|plain|blocks|message)\\(\\s*\"([a-z]+/[A-Za-z]+)\"\\s*[,)]");
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        call.matcher(Files.readString(file)).results().forEach(m -> named.add(m.group(1)));
      }
    }

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(prompts.names()).containsAll(named);
  }

  private static Prompts words(String yaml) {
    return Prompts.read(new PromptFiles(List.of(new PromptFile("words/test.yaml", yaml))));
  }
}
