package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import java.util.Optional;

/// A task as it was typed or filled in, field by field; empty where nothing was given.
record TaskEntry(
    String title, Optional<MemberId> owner, String due, String estimate, String after) {

  static final String TITLE = "title";
  static final String OWNER = "owner";
  static final String DUE = "due";
  static final String ESTIMATE = "estimate";
  static final String AFTER = "after";
}
