package coach.tpm.message;

/// Why a platform will not take a message.
public enum Refusal {
  /// There is no such channel, or the coach may not see it.
  CHANNEL_NOT_FOUND,
  /// The coach was not invited, or was removed.
  NOT_IN_CHANNEL,
  CHANNEL_ARCHIVED,
  /// A closed account, or somebody who does not take direct messages.
  MEMBER_UNREACHABLE,
  /// The message to edit is gone or can no longer be edited.
  MESSAGE_GONE,
  /// The coach was removed from the workspace, or its token was.
  WORKSPACE_GONE,
  /// The platform does not accept the message as it is: a defect of ours.
  NOT_ACCEPTED
}
