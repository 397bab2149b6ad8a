package coach.tpm.testing.slack;

import java.util.List;

/// A message before a person who can press what is on it.
public record Seen(SlackClient client, SlackMessage message, String reader) {
  /// What they read.
  public String text() {
    return message.text();
  }

  public List<String> buttons() {
    return message.buttons();
  }

  /// Presses the button with this label.
  public SlackAnswer press(String label) {
    return client.press(reader, message, label);
  }

  /// Chooses an option of the only menu that offers it.
  public SlackAnswer choose(String option) {
    var menu = Controls.menuOffering(message.blocks(), option);
    return client.choose(reader, message, menu.actionId(), option);
  }

  /// Chooses an entry of the message's own menu.
  public SlackAnswer shortcut(String callbackId) {
    return client.shortcut(reader, message, callbackId);
  }
}
