package coach.tpm.message;

import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A run of text with one meaning. What a span holds is always plain text: renderers escape it,
/// once, so that nothing a person typed can format, link or mention.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "span")
public sealed interface Span {

  record Plain(String text) implements Span {}

  record Strong(String text) implements Span {}

  record Emphasis(String text) implements Span {}

  record Code(String text) implements Span {}

  record Link(String label, String url) implements Span {}

  /// A person the coach means to mention: they are notified where the platform does so.
  record Mention(MemberId member) implements Span {}

  record InChannel(ChannelId channel) implements Span {}
}
