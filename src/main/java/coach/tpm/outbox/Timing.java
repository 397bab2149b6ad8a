package coach.tpm.outbox;

import java.time.Duration;

/// How long a worker holds a message, how long one call to the platform may take, and how fast a
/// conversation may be written to. The lease must be much longer than the call: one delivery waits
/// at most three times as long as a call may take, for the platform to know us, for a direct
/// conversation to open, and for the post itself. An edit that also brings a picture may wait
/// longer and be taken over by another worker, which at worst makes the same edit again.
public record Timing(Duration lease, Duration call, Duration pace) {

  /// A minute's lease over calls of ten seconds; Slack takes one message a second in a channel.
  public static final Timing DEFAULT =
      new Timing(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(1));

  private static final int CALLS = 3;

  public Timing {
    if (lease.compareTo(call.multipliedBy(CALLS + 1)) < 0) {
      throw new IllegalArgumentException(
          "a lease of " + lease + " is too short for calls of " + call);
    }
  }

  /// How long after claiming a send may still begin, so that its answer comes within the lease.
  Duration sendWithin() {
    return lease.minus(call.multipliedBy(CALLS));
  }
}
