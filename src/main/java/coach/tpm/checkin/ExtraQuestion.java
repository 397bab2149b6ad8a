package coach.tpm.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A further question of a program, asked with "can you deliver on time?".
record ExtraQuestion(
    long id, String words, Kind kind, List<String> options, Optional<OnlyIf> onlyIf) {

  static final int MOST = 5;
  static final int MOST_OPTIONS = 10;
  static final int LONGEST = 150;
  static final int LONGEST_OPTION = 75;
  static final int LONGEST_ANSWER = 500;

  ExtraQuestion {
    options = List.copyOf(options);
  }

  /// How it is answered.
  enum Kind {
    TEXT,
    CHOICE,
    /// From 0 to 10.
    SCALE
  }

  /// It is only asked when an earlier question's answer is one of these.
  record OnlyIf(long question, List<String> values) {

    OnlyIf {
      values = List.copyOf(values);
    }
  }

  /// Whether it is asked, given the answers so far.
  boolean isAsked(Map<Long, String> given) {
    return onlyIf.map(only -> isAmong(only, given)).orElse(true);
  }

  private static boolean isAmong(OnlyIf only, Map<Long, String> given) {
    var value = given.get(only.question());
    return value != null && only.values().contains(value);
  }
}
