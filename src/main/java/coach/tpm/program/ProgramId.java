package coach.tpm.program;

/// A program of one workspace.
public record ProgramId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
