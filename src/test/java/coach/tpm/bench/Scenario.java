package coach.tpm.bench;

import java.util.List;

/// One kind of request that is measured: its letter as in the table, and a marker that stands near
/// the beginning of a right answer.
interface Scenario {

  char letter();

  String title();

  int port();

  /// Of the server's process.
  long pid();

  String marker();

  /// So many different requests, unsigned, with what they need in the database.
  List<String> bodies(int count);

  /// How many requests had their effect so far; negative when there is none to be seen.
  default long effects() {
    return -1;
  }

  /// Ends what requests have left to be done in the background.
  default void settle() {}
}
