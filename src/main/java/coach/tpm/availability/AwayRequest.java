package coach.tpm.availability;

import coach.tpm.message.DateWords;
import coach.tpm.message.DateWords.Reading;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words after `/tpm away`, understood or not: `2026-12-24 to 2027-01-02`, `from 24 Dec until 2
/// Jan`, `tomorrow`, `until friday`, and with a person first, `<@U2> next week monday`.
sealed interface AwayRequest {

  /// Whose days away are shown, or the caller's own.
  record Show(Optional<MemberId> member) implements AwayRequest {}

  /// Both days included.
  record Away(Optional<MemberId> member, LocalDate first, LocalDate last) implements AwayRequest {}

  /// More than one person, or a name that the platform did not turn into a person.
  record WhoIsMeant(String words) implements AwayRequest {}

  /// Why a day could not be read, and what to write instead.
  record NotADay(String hint) implements AwayRequest {}

  record EndsBeforeItBegins(LocalDate first, LocalDate last) implements AwayRequest {}

  record TooLong(LocalDate first, LocalDate last) implements AwayRequest {}

  /// Nobody plans further; a typed year that is wrong does.
  int MOST_DAYS = 366;

  Pattern UNTIL =
      Pattern.compile(
          "(?:^|\\s+)(?:to|until|till|through)\\s+|\\s+[-–—]\\s+|\\s*[–—]\\s*",
          Pattern.CASE_INSENSITIVE);
  Pattern FROM = Pattern.compile("(?:from|on)\\s+", Pattern.CASE_INSENSITIVE);
  Pattern NAME = Pattern.compile("(?<!\\S)@\\S+");

  /// `today` is the day of whoever is away.
  static AwayRequest parse(String words, LocalDate today) {
    var people =
        Typed.MENTION
            .matcher(words)
            .results()
            .map(match -> new MemberId(match.group(1)))
            .distinct()
            .toList();
    var rest = Typed.line(Typed.MENTION.matcher(words).replaceAll(" "));
    var name = NAME.matcher(rest);
    if (people.size() > 1 || name.find()) {
      return new WhoIsMeant(people.size() > 1 ? words.strip() : name.group());
    }
    return rest.isEmpty() ? new Show(first(people)) : days(first(people), rest, today);
  }

  private static Optional<MemberId> first(List<MemberId> people) {
    return people.stream().findFirst();
  }

  private static AwayRequest days(Optional<MemberId> member, String words, LocalDate today) {
    var ends = UNTIL.split(words, 2);
    var from = FROM.matcher(ends[0].strip()).replaceFirst("");
    var first = from.isEmpty() ? new Reading.Understood(today) : DateWords.read(from, today);
    var last = ends.length == 1 ? first : DateWords.read(ends[1].strip(), today);
    return switch (first) {
      case Reading.NotUnderstood(var hint) -> new NotADay(hint);
      case Reading.Understood(var begins) ->
          switch (last) {
            case Reading.NotUnderstood(var hint) -> new NotADay(hint);
            case Reading.Understood(var ended) -> away(member, begins, ended);
          };
    };
  }

  private static AwayRequest away(Optional<MemberId> member, LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      return new EndsBeforeItBegins(first, last);
    }
    return last.isAfter(first.plusDays(MOST_DAYS))
        ? new TooLong(first, last)
        : new Away(member, first, last);
  }
}
