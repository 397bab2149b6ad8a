package coach.tpm.command;

import coach.tpm.message.Block;
import java.util.List;

/// What fits here and now, at the top of the help.
public interface HelpSection {

  /// Nothing where it cannot be told at once: the help must come even without a database.
  List<Block> help(Caller caller);
}
