package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a form carries: which answer was pressed, for which question, and which extra questions it
/// shows. Written `no:12:reply;4,5`.
record FormContext(Value value, QuestionRef ref, List<Long> extras) {

  FormContext {
    extras = List.copyOf(extras);
  }

  static Optional<FormContext> read(String context) {
    var parts = context.split(";", 2);
    var named = parts[0].split(":", 2);
    return named.length < 2
        ? Optional.empty()
        : value(named[0])
            .flatMap(value ->
                QuestionRef.read(named[1])
                    .map(ref ->
                        new FormContext(value, ref, parts.length < 2 ? List.of() : ids(parts[1]))));
  }

  static Optional<Value> value(String name) {
    return Stream.of(Value.values()).filter(value -> name(value).equals(name)).findFirst();
  }

  static String name(Value value) {
    return QuestionMessages.name(value);
  }

  private static List<Long> ids(String list) {
    return Stream.of(list.split(",", -1))
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  @Override
  public String toString() {
    var named = name(value) + ":" + ref;
    return extras.isEmpty()
        ? named
        : named + ";" + extras.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
