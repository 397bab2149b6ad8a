package coach.tpm.lesson;

import coach.tpm.command.Caller;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;

/// Who reads lessons.
record Learner(WorkspaceId workspace, MemberId member) {

  static Learner of(Caller caller) {
    return new Learner(caller.workspace(), caller.member());
  }
}
