package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happened in a program since its last letter, or in its last seven days before the first.
/// `stale` are open risks that nobody has looked at for too long.
record Changes(
    Optional<Then> then,
    LocalDate since,
    List<DayOfAnswers> days,
    List<TaskFact> done,
    List<Slip> slipped,
    List<RiskFact> opened,
    List<RiskFact> closed,
    List<TargetMove> moves,
    List<Ask> asks,
    List<RiskMove> risen,
    List<RiskMove> fallen,
    List<RiskFact> stale,
    List<Week> weeks) {

  /// How the program stood in its last letter.
  record Then(LocalDate day, Level level, LocalDate target) {}

  /// A task whose due date moved to a later day; the reason may be empty.
  record Slip(
      int number,
      String title,
      Optional<String> owner,
      LocalDate before,
      LocalDate after,
      String reason) {}

  /// The program's date moved; the reason may be empty.
  record TargetMove(LocalDate before, LocalDate after, String reason) {}

  /// Help that is wanted from somebody; `risk` is the number of the risk it is wanted for.
  record Ask(String from, String what, Optional<Integer> risk) {}

  /// An open risk whose score changed.
  record RiskMove(
      int number,
      String statement,
      Optional<String> owner,
      int before,
      Colour colourBefore,
      int after,
      Colour colourAfter) {}

  /// How many questions of the week that ended on a day were answered.
  record Week(LocalDate last, int asked, int answered) {}

  Changes {
    days = List.copyOf(days);
    done = List.copyOf(done);
    slipped = List.copyOf(slipped);
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    moves = List.copyOf(moves);
    asks = List.copyOf(asks);
    risen = List.copyOf(risen);
    fallen = List.copyOf(fallen);
    stale = List.copyOf(stale);
    weeks = List.copyOf(weeks);
  }

  /// The same, with what was answered by now.
  Changes with(List<DayOfAnswers> newer, List<Ask> wanted, List<Week> answered) {
    return new Changes(
        then, since, newer, done, slipped, opened, closed, moves, wanted, risen, fallen, stale,
        answered);
  }

  int asked() {
    return days.stream().mapToInt(DayOfAnswers::asked).sum();
  }

  int answered() {
    return days.stream().mapToInt(DayOfAnswers::answered).sum();
  }

  /// Nobody answered and nothing moved.
  boolean nothingHappened() {
    return answered() == 0
        && done.isEmpty()
        && slipped.isEmpty()
        && opened.isEmpty()
        && closed.isEmpty()
        && risen.isEmpty()
        && fallen.isEmpty()
        && moves.isEmpty();
  }
}
