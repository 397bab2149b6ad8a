package coach.tpm.testing.slack;

/// What the coach can reach in a workspace, and the error that Slack gives where it cannot.
final class Reach {
  private Reach() {}

  /// A channel whose existence the coach may know: public, or one that it is in.
  static Conversation known(Workspace workspace, String channel) {
    return workspace.conversations().stream()
        .filter(it -> it.isCalled(channel))
        .filter(it -> it.isPublic() || it.has(workspace.coach()))
        .findFirst()
        .orElseThrow(() -> new Refusal("channel_not_found"));
  }

  /// A channel that the coach is in.
  static Conversation joined(Workspace workspace, String channel) {
    var conversation = known(workspace, channel);
    if (!conversation.has(workspace.coach())) {
      throw new Refusal("not_in_channel");
    }
    return conversation;
  }

  /// A channel that can be posted into; a person's id stands for the direct messages with them.
  static Conversation writable(Workspace workspace, String channel) {
    var conversation =
        isPerson(channel)
            ? dm(workspace, channel, "channel_not_found")
            : joined(workspace, channel);
    if (conversation.isArchived()) {
      throw new Refusal("is_archived");
    }
    return conversation;
  }

  /// The direct messages with a person who can have any.
  static Conversation dm(Workspace workspace, String user, String whenUnknown) {
    var person = workspace.findUser(user).orElseThrow(() -> new Refusal(whenUnknown));
    if (person.bot()) {
      throw new Refusal("cannot_dm_bot");
    }
    if (person.gone()) {
      throw new Refusal("user_disabled");
    }
    return workspace.dm(user);
  }

  private static boolean isPerson(String channel) {
    return channel.startsWith("U") || channel.startsWith("W");
  }
}
