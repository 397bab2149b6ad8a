package coach.tpm.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What was true of somebody or something from which moment on.
final class History<T> {

  private final List<Version<T>> versions = new ArrayList<>();

  History(Instant from, T value) {
    versions.add(new Version<>(from, value));
  }

  record Version<T>(Instant from, T value) {}

  /// Later than everything before; two changes at one moment are one.
  synchronized void change(Instant at, UnaryOperator<T> change) {
    var last = versions.getLast();
    var version = new Version<>(at, change.apply(last.value()));
    if (at.isBefore(last.from())) {
      throw new IllegalArgumentException(at + " lies before " + last.from());
    }
    if (at.equals(last.from())) {
      versions.removeLast();
    }
    versions.add(version);
  }

  /// Before the first moment it was as it began.
  synchronized T at(Instant moment) {
    for (var version : versions.reversed()) {
      if (!version.from().isAfter(moment)) {
        return version.value();
      }
    }
    return versions.getFirst().value();
  }

  synchronized List<Instant> moments() {
    return versions.stream().map(Version::from).toList();
  }
}
