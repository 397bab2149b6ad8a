package coach.tpm.digest;

import java.time.LocalDate;

/// One reason for a program's colour: `count` of `of` things, on a day.
record Reason(Kind kind, int count, int of, LocalDate day) {

  /// What can be said for a colour, in the order in which it is said.
  enum Kind {
    TARGET_PASSED(Level.RED, "targetPassed"),
    RED_RISK(Level.RED, "redRisk"),
    HALF_NO(Level.RED, "someNo"),
    AMBER_RISK(Level.AMBER, "amberRisk"),
    OVERDUE(Level.AMBER, "overdue"),
    SOME_NO(Level.AMBER, "someNo"),
    AT_RISK(Level.AMBER, "atRisk"),
    SILENT(Level.AMBER, "silent"),
    ALL_YES(Level.GREEN, "allYes"),
    NONE_OVERDUE(Level.GREEN, "noneOverdue"),
    LOW_RISKS(Level.GREEN, "lowRisk"),
    NOTHING(Level.GREY, "nothing");

    private final Level level;
    private final String words;

    Kind(Level level, String words) {
      this.level = level;
      this.words = words;
    }

    Level level() {
      return level;
    }

    /// Where its sentence for several things is kept; that for one thing ends in `One`.
    String words() {
      return "digest/" + words;
    }
  }
}
