package coach.tpm.command;

import java.time.Instant;

/// Handles an entry of the menu that every message has.
public interface ShortcutHandler {

  String shortcut();

  Reply chosen(Chosen chosen);

  /// The message it was chosen on: its words, and a link to it (empty when there is none).
  record Chosen(Caller caller, String messageText, String messageLink, Instant at) {}
}
