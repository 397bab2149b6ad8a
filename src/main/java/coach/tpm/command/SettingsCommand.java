package coach.tpm.command;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;

/// `/tpm settings` shows what can be set, each feature's part in turn, and changes it.
public final class SettingsCommand implements CommandHandler {

  private static final int SHOWN_WORDS = 80;

  private final List<SettingsSection> sections;
  private final Prompts prompts;

  public SettingsCommand(List<SettingsSection> sections, Prompts prompts) {
    this.sections = List.copyOf(sections);
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "settings";
  }

  @Override
  public Text purpose() {
    return prompts.text("settings/purpose");
  }

  @Override
  public List<Usage> usages() {
    var usages = new ArrayList<Usage>();
    usages.add(new Usage("settings", prompts.plain("settings/usage")));
    sections.forEach(section -> usages.addAll(section.usages()));
    return usages;
  }

  @Override
  public Reply handle(Invocation invocation) {
    if (invocation.arguments().isBlank()) {
      return new Reply.Say(page(invocation));
    }
    return sections.stream()
        .flatMap(section -> section.change(invocation).stream())
        .findFirst()
        .orElseGet(() ->
            Reply.say(
                prompts.text("settings/notUnderstood", "words", cut(invocation.arguments()))));
  }

  private Message page(Invocation invocation) {
    var title = prompts.text("settings/title");
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title));
    sections.forEach(
        section -> blocks.addAll(section.settings(invocation.caller(), invocation.at())));
    return new Message(title.plainText(), blocks);
  }

  private static String cut(String words) {
    return words.codePointCount(0, words.length()) <= SHOWN_WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, SHOWN_WORDS)) + "…";
  }
}
