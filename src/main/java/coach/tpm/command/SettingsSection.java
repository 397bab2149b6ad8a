package coach.tpm.command;

import coach.tpm.command.CommandHandler.Usage;
import coach.tpm.message.Block;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A part of `/tpm settings`: what it shows, and the words by which it is changed.
public interface SettingsSection {

  /// How things are set for the caller, here; nothing where there is nothing to set.
  List<Block> settings(Caller caller, Instant at);

  /// Changes what the words after `/tpm settings` name; nothing when they are another section's.
  Optional<Reply> change(Invocation invocation);

  /// The words it understands, for the help.
  List<Usage> usages();
}
