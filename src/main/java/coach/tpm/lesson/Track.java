package coach.tpm.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The tracks of the curriculum, in the order in which they are taught.
enum Track {
  FND,
  PLN,
  COM,
  RSK,
  SCP,
  CAP;

  /// The name of its folder, such as `fnd`.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The prompt that holds its full name.
  String prompt() {
    return "lesson/track." + code();
  }

  static Optional<Track> of(String code) {
    return Arrays.stream(values()).filter(track -> track.code().equals(code)).findFirst();
  }

  static String codes() {
    return String.join(", ", Arrays.stream(values()).map(Track::code).toList());
  }
}
