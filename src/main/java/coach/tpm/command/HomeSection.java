package coach.tpm.command;

import coach.tpm.message.Block;
import java.time.Instant;
import java.util.List;

/// A part of the coach's home tab, for one person.
public interface HomeSection {

  List<Block> home(Caller caller, Instant at);
}
