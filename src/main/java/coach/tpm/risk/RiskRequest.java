package coach.tpm.risk;

import java.util.Locale;
import java.util.regex.Pattern;

/// The words after `/tpm risk`, understood or not.
sealed interface RiskRequest {

  /// Opens the form.
  record Report() implements RiskRequest {}

  record Add(String statement) implements RiskRequest {}

  record ListOpen() implements RiskRequest {}

  record Show(int number) implements RiskRequest {}

  record Edit(int number) implements RiskRequest {}

  record Own(int number, String who) implements RiskRequest {}

  record Close(int number, String note) implements RiskRequest {}

  record Reopen(int number) implements RiskRequest {}

  record Take(int number) implements RiskRequest {}

  /// Something becomes of a risk; the words may be missing.
  record Turned(int number, Turn turn, String words) implements RiskRequest {}

  record Confirm(int number) implements RiskRequest {}

  record NotUnderstood(String words) implements RiskRequest {}

  Pattern NUMBER = Pattern.compile("[rR]?#?(\\d{1,9})");

  /// `12`, `#12` and `R12` are the same risk, and `close 12` is `12 close`.
  static RiskRequest parse(String arguments) {
    var words = arguments.strip();
    var parts = words.split("\\s+", 2);
    var rest = parts.length == 2 ? parts[1].strip() : "";
    var number = NUMBER.matcher(parts[0]);
    if (number.matches()) {
      return ofRisk(Integer.parseInt(number.group(1)), rest, words);
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "" -> new Report();
      case "add" -> rest.isEmpty() ? new Report() : new Add(rest);
      case "list" -> rest.isEmpty() ? new ListOpen() : new NotUnderstood(words);
      case "show",
          "edit",
          "owner",
          "take",
          "mitigate",
          "accept",
          "happened",
          "confirm",
          "close",
          "reopen" ->
          verbFirst(parts[0], rest, words);
      default -> new NotUnderstood(words);
    };
  }

  private static RiskRequest verbFirst(String verb, String rest, String words) {
    var parts = rest.split("\\s+", 2);
    var number = NUMBER.matcher(parts[0]);
    return number.matches()
        ? ofRisk(
            Integer.parseInt(number.group(1)),
            verb + " " + (parts.length == 2 ? parts[1] : ""),
            words)
        : new NotUnderstood(words);
  }

  private static RiskRequest ofRisk(int number, String rest, String words) {
    var parts = rest.strip().split("\\s+", 2);
    var more = parts.length == 2 ? parts[1].strip() : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "", "show" -> new Show(number);
      case "edit" -> new Edit(number);
      case "owner" -> new Own(number, more);
      case "take" -> more.isEmpty() ? new Take(number) : new NotUnderstood(words);
      case "mitigate" -> new Turned(number, Turn.MITIGATE, more);
      case "accept" -> new Turned(number, Turn.ACCEPT, more);
      case "happened" -> new Turned(number, Turn.HAPPENED, more);
      case "confirm" -> new Confirm(number);
      case "close" -> new Close(number, more);
      case "reopen" -> new Reopen(number);
      default -> new NotUnderstood(words);
    };
  }
}
