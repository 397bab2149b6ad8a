package coach.tpm.store;

/// A sealed secret does not open: its key is missing, or it was changed or moved to another row.
public final class WrongKey extends RuntimeException {
  WrongKey(String sentence) {
    super(sentence);
  }
}
