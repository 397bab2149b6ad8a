package coach.tpm.simulate;

import coach.tpm.simulate.Findings.Kind;
import coach.tpm.simulate.Transcript.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One person in one program: when they should have been asked, and when they were.
final class Pair {

  static final Duration TOLERANCE = Duration.ofMinutes(2);

  /// Who is shown a question again before this is asked twice and not reminded.
  private static final Duration SOONEST_REMINDER = Duration.ofMinutes(30);

  private static final int MOST_REMINDERS = 1;

  private final Evidence evidence;
  private final Findings findings;
  private final Person person;
  private final Team team;
  private final List<Shown> seen;
  private final Map<LocalDate, Due> dues = new LinkedHashMap<>();
  private final Map<LocalDate, Shown> askedOn = new TreeMap<>();

  Pair(Evidence evidence, Findings findings, Person person, Team team, List<Shown> seen) {
    this.evidence = evidence;
    this.findings = findings;
    this.person = person;
    this.team = team;
    this.seen = seen.stream().sorted(Comparator.comparing(Shown::at)).toList();
    var eras = evidence.truth().eras(person, team, evidence.end().plus(Duration.ofDays(1)));
    for (int i = 0; i < eras.size(); i++) {
      if (i > 0) {
        back(eras.get(i - 1).terms(), eras.get(i));
      }
      due(eras.get(i));
    }
  }

  /// Whoever comes back on a day of work is asked at once, when the asking time is over and two
  /// hours are left.
  private void back(Terms before, Truth.Era era) {
    var terms = era.terms();
    var today = terms.day(era.from());
    if (before.person().isAway(today)
        && terms.isAsked(today)
        && terms.due(today).isBefore(era.from())
        && !era.from().isAfter(terms.fairUntil(today))) {
      dues.putIfAbsent(today, new Due(today, era.from(), terms));
    }
  }

  private record Due(LocalDate day, Instant at, Terms terms) {}

  Person person() {
    return person;
  }

  /// The first question of each day, by the day on which it came.
  Map<LocalDate, Shown> askedOn() {
    return askedOn;
  }

  /// What the person had answered by a moment.
  interface Answers {

    boolean stands(LocalDate day, Instant at);

    /// Whether it was answered at any time, even if that was taken back.
    boolean wereEverFor(LocalDate day);
  }

  void judge(Answers answers) {
    seen.stream().filter(Shown::first).forEach(this::asked);
    seen.stream().filter(shown -> !shown.first()).forEach(shown -> again(shown, answers));
    dues.values().stream()
        .filter(due -> !askedOn.containsKey(due.day()))
        .filter(due -> !answers.wereEverFor(due.day()))
        .forEach(this::notAsked);
  }

  /// Every day whose asking time came while these terms held; the first time counts.
  private void due(Truth.Era era) {
    var terms = era.terms();
    var last = terms.day(era.until());
    for (var day = terms.day(era.from()); !day.isAfter(last); day = day.plusDays(1)) {
      if (terms.isAsked(day) && era.holds(terms.due(day))) {
        dues.putIfAbsent(day, new Due(day, terms.due(day), terms));
      }
    }
  }

  private void asked(Shown shown) {
    findings.add(Kind.ASKED);
    var day = terms(shown.at()).day(shown.at());
    if (askedOn.putIfAbsent(day, shown) != null) {
      findings.add(Kind.ASKED_TWICE, words(shown));
      return;
    }
    var due = dues.get(day);
    if (due == null) {
      findings.add(Kind.WRONG_TIME, words(shown) + ": not to be asked on this day");
    } else {
      timed(shown, due);
    }
  }

  private void timed(Shown shown, Due due) {
    var when = words(shown) + ", due at " + due.at();
    if (shown.at().isBefore(due.at().minus(TOLERANCE))) {
      findings.add(Kind.WRONG_TIME, when + ": too early");
    } else if (!isStillAsked(due.day(), shown.at())) {
      findings.add(Kind.WRONG_TIME, when + ": no longer to be asked by then");
    } else if (shown.at().isAfter(due.at().plus(TOLERANCE))) {
      late(shown, due, when);
    }
  }

  private void late(Shown shown, Due due, String when) {
    var up = evidence.outages().uptime(team.workspace(), line(), due.at(), shown.at());
    if (up.compareTo(TOLERANCE) > 0) {
      findings.add(Kind.WRONG_TIME, when + ": late, and everything worked for " + up);
    } else if (shown.at().isAfter(due.terms().fairUntil(due.day()))) {
      findings.add(Kind.WRONG_TIME, when + ": less than two hours left");
    } else {
      findings.add(Kind.ASKED_LATE);
    }
  }

  /// What changed a moment ago need not have arrived.
  private boolean isStillAsked(LocalDate day, Instant at) {
    var before = at.minus(TOLERANCE);
    boolean skipped =
        evidence
            .truth()
            .skipped(person, team, day)
            .filter(since -> since.isBefore(before))
            .isPresent();
    return !skipped && (terms(at).isAsked(day) || terms(before).isAsked(day));
  }

  private void again(Shown shown, Answers answers) {
    var first =
        seen.stream()
            .filter(one -> one.first() && one.question().equals(shown.question()))
            .findFirst();
    if (first.isEmpty() || isCopy(first.get(), shown)) {
      findings.add(Kind.ASKED_TWICE, words(shown) + ": the same question in another message");
      return;
    }
    var day = terms(first.get().at()).day(first.get().at());
    if (answers.stands(day, shown.at().minus(TOLERANCE)) && answers.stands(day, shown.at())) {
      findings.add(Kind.REMINDED_WRONGLY, words(shown) + ": answered before");
    } else if (isExcused(day, shown.at().minus(TOLERANCE))) {
      findings.add(Kind.REMINDED_WRONGLY, words(shown) + ": away or off");
    } else if (remindersUntil(shown) > MOST_REMINDERS + snoozes(day)) {
      findings.add(Kind.REMINDED_WRONGLY, words(shown) + ": reminded before");
    }
  }

  /// A question that was put into a message of before made no sound: the next one brings it.
  private static boolean isCopy(Shown first, Shown shown) {
    return first.posted() && shown.at().isBefore(first.at().plus(SOONEST_REMINDER));
  }

  /// An open question may be called to mind, whatever the program asks on by now.
  private boolean isExcused(LocalDate day, Instant at) {
    var terms = terms(at);
    return !terms.onTeam()
        || !terms.team().asking()
        || terms.person().isAway(day)
        || evidence
            .truth()
            .skipped(person, team, day)
            .filter(since -> since.isBefore(at))
            .isPresent();
  }

  private long remindersUntil(Shown shown) {
    return seen.stream()
        .filter(one -> !one.first() && one.question().equals(shown.question()))
        .filter(one -> !one.at().isAfter(shown.at()))
        .count();
  }

  private int snoozes(LocalDate day) {
    return evidence.truth().snoozesOf(person, day);
  }

  private void notAsked(Due due) {
    if (!person.reachable() || evidence.truth().skipped(person, team, due.day()).isPresent()) {
      return;
    }
    var possible = evidence.outages().after(team.workspace(), line(), due.at(), TOLERANCE);
    if (possible.isBefore(evidence.end())
        && !possible.isAfter(due.terms().fairUntil(due.day()))
        && isStillAsked(due.day(), possible)
        && terms(possible).isAsked(due.day())) {
      findings.add(
          Kind.NOT_ASKED,
          "%s of %s in %s, due at %s"
              .formatted(person.id().value(), team.name(), due.terms().zone(), due.at()));
    }
  }

  private Terms terms(Instant at) {
    return evidence.truth().terms(person, team, at);
  }

  private String line() {
    return person.id().value();
  }

  private String words(Shown shown) {
    var zone = terms(shown.at()).zone();
    return "%s of %s, question %s at %s"
        .formatted(person.id().value(), team.name(), shown.question(), shown.at().atZone(zone));
  }
}
