package coach.tpm.message;

import java.time.Duration;

/// What became of an attempt to deliver a message.
public sealed interface Delivery {

  record Delivered(Receipt receipt) implements Delivery {}

  /// The words stand. What else belongs to the message, such as its pictures, takes another edit.
  record Unfinished(Receipt receipt, Duration goOnAfter) implements Delivery {}

  /// The platform asked the whole workspace to wait. Nothing was delivered.
  record Throttled(Duration after) implements Delivery {}

  /// Surely not delivered, and worth another try.
  record TryAgain(String why) implements Delivery {}

  /// Surely not delivered, and never will be as it is.
  record Refused(Refusal why) implements Delivery {}

  /// The platform may have accepted it: no answer came. Never send again before looking.
  record Uncertain(String why) implements Delivery {}
}
