package coach.tpm.outbox;

import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the words of a message with the composer of its kind, and tells that one what was not
/// delivered.
final class Wording {

  private final Map<String, Composer> composers;

  Wording(List<Composer> composers) {
    this.composers =
        composers.stream()
            .collect(Collectors.toUnmodifiableMap(Composer::kind, Function.identity()));
  }

  /// Its fixed words, or those of this moment; nothing when it is no longer wanted.
  Optional<Message> words(Owed owed, Instant now) {
    return owed.words()
        .or(() ->
            composer(owed)
                .flatMap(it -> it.compose(owed.workspace(), owed.subject(), owed.period(), now)));
  }

  void undelivered(Owed owed, Optional<Refusal> refusal, Instant now) {
    composer(owed)
        .ifPresent(
            it -> it.undelivered(owed.workspace(), owed.subject(), owed.period(), refusal, now));
  }

  private Optional<Composer> composer(Owed owed) {
    return Optional.ofNullable(composers.get(owed.kind()));
  }
}
