package coach.tpm.message;

import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;

/// Where a message goes.
public sealed interface Address {

  /// The direct conversation between the coach and one person.
  record ToMember(MemberId member) implements Address {}

  record ToChannel(ChannelId channel) implements Address {}

  /// Under another message of a channel; `parent` is that message's id.
  record InThread(ChannelId channel, String parent) implements Address {}
}
