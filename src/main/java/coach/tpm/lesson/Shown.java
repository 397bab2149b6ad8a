package coach.tpm.lesson;

import java.util.List;

/// Which sections of a lesson are open, besides its snippet. A button carries it in one letter
/// each.
record Shown(boolean example, boolean doItNow) {

  static final Shown SNIPPET_ONLY = new Shown(false, false);

  static final List<Shown> ALL =
      List.of(SNIPPET_ONLY, new Shown(true, false), new Shown(false, true), new Shown(true, true));

  /// Reads a button's value; whatever it does not know is not shown.
  static Shown read(String letters) {
    return new Shown(letters.contains("e"), letters.contains("d"));
  }

  String letters() {
    return (example ? "e" : "") + (doItNow ? "d" : "");
  }

  Shown withExample() {
    return new Shown(true, doItNow);
  }

  Shown withDoItNow() {
    return new Shown(example, true);
  }
}
