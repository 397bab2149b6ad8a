package coach.tpm.message;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// One question of a form. Sealed, so that every renderer shows every kind.
///
/// Values arrive as text: a number in digits, a date as `2026-12-15`, a person as their id.
public sealed interface Field {

  String id();

  String label();

  boolean required();

  /// What is wrong with a value that was given, in a sentence for the person who gave it.
  Optional<String> problemWith(String value);

  record TextField(
      String id,
      String label,
      String hint,
      String initial,
      boolean required,
      boolean multiline,
      int maxLength)
      implements Field {

    @Override
    public Optional<String> problemWith(String value) {
      return value.length() > maxLength
          ? Optional.of(
              "Please shorten this to %d characters; it has %d."
                  .formatted(maxLength, value.length()))
          : Optional.empty();
    }
  }

  record NumberField(
      String id, String label, String hint, String initial, boolean required, int least, int most)
      implements Field {

    @Override
    public Optional<String> problemWith(String value) {
      try {
        var number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return Optional.empty();
        }
      } catch (NumberFormatException _) {
        // said below
      }
      return Optional.of("Please give a whole number from %d to %d.".formatted(least, most));
    }
  }

  record ChoiceField(
      String id, String label, List<Option> options, String initial, boolean required)
      implements Field {

    public ChoiceField {
      options = List.copyOf(options);
    }

    @Override
    public Optional<String> problemWith(String value) {
      return options.stream().anyMatch(option -> option.value().equals(value))
          ? Optional.empty()
          : Optional.of("Please choose one of the %d answers.".formatted(options.size()));
    }
  }

  record DateField(String id, String label, Optional<LocalDate> initial, boolean required)
      implements Field {

    @Override
    public Optional<String> problemWith(String value) {
      try {
        LocalDate.parse(value);
        return Optional.empty();
      } catch (DateTimeParseException _) {
        return Optional.of("Please give a date such as 2026-12-15.");
      }
    }
  }

  /// One person of the workspace.
  record PersonField(String id, String label, String initial, boolean required) implements Field {

    @Override
    public Optional<String> problemWith(String value) {
      return Optional.empty();
    }
  }
}
