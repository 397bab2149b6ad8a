package coach.tpm.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Remembers what it was told, and fails when it is asked to.
final class Told implements ProgramListener {

  private final List<String> changes = new ArrayList<>();
  private boolean failing;

  List<String> changes() {
    return List.copyOf(changes);
  }

  void fail() {
    failing = true;
  }

  @Override
  public void answered(Program program, LocalDate day, Instant at) {
    throw new AssertionError("nothing is answered here");
  }

  @Override
  public void changed(Program program, Instant at) {
    if (failing) {
      throw new IllegalStateException("on purpose");
    }
    changes.add(program.name());
  }
}
