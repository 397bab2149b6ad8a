package coach.tpm.prompt;

/// A prompt file that cannot be used: which file, which line, and what to do.
public final class BrokenPrompt extends RuntimeException {

  public BrokenPrompt(String file, int line, String whatToDo) {
    super("%s, line %d: %s".formatted(file, line, whatToDo));
  }
}
