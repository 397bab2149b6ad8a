package coach.tpm.testing.slack;

/// One accepted `chat.postMessage`, as first posted, with the moment at which the request arrived.
public record Post(String workspace, SlackMessage message, long arrivedNanos) {
  public String channel() {
    return message.channel();
  }

  public String ts() {
    return message.ts();
  }
}
