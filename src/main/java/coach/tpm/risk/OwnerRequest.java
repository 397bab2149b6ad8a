package coach.tpm.risk;

import coach.tpm.message.Text;
import coach.tpm.workspace.MemberId;

/// Who shall own a risk, understood or not.
sealed interface OwnerRequest {

  record Somebody(MemberId member) implements OwnerRequest {}

  record Nobody() implements OwnerRequest {}

  /// A sentence for the person.
  record NotUnderstood(Text why) implements OwnerRequest {}
}
