package coach.tpm.simulate;

import coach.tpm.simulate.Answering.Sheet;
import coach.tpm.simulate.Transcript.Shown;
import coach.tpm.simulate.Transcript.Value;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What people do about a question: most answer within the hour, some at night, some never; some
/// change their mind.
final class Habits {

  private static final Duration RECENT = Duration.ofHours(20);

  private final World world;
  private final Diary diary;
  private final Answering answering;
  private final Map<MemberId, Person> people = new HashMap<>();
  private final Map<String, Team> teams = new HashMap<>();
  private final Map<MemberId, String> newest = new ConcurrentHashMap<>();

  Habits(World world, Diary diary, Answering answering) {
    this.world = world;
    this.diary = diary;
    this.answering = answering;
    world.fleet().people().forEach(person -> people.put(person.id(), person));
    world.fleet().teams().forEach(team -> teams.put(team.name(), team));
  }

  void react(Shown shown) {
    var person = people.get(shown.member());
    var team = teams.get(shown.program());
    if (person == null || team == null || !shown.first()) {
      return;
    }
    newest.put(person.id(), shown.question());
    var day = world.truth().terms(person, team, shown.at()).day(shown.at());
    var sheet = new Sheet(person, team, day, shown.question());
    var dice = world.dice("answer", person.id(), team.name(), day);
    if (dice.percent(5)) {
      does(sheet, shown.at().plus(Duration.ofMinutes(20)), _ -> answering.snooze(sheet));
    }
    if (dice.percent(4)) {
      var evening = shown.at().plus(dice.duration(Duration.ofHours(6), Duration.ofHours(14)));
      does(sheet, evening, now -> answering.ahead(person, team, now));
    }
    if (dice.percent(86)) {
      answers(sheet, shown.at(), dice);
    }
  }

  private void answers(Sheet sheet, Instant asked, Dice dice) {
    var value = value(dice);
    var at = asked.plus(delay(dice));
    boolean talks = dice.percent(15);
    does(
        sheet,
        at,
        now -> {
          if (talks && isClear(sheet, asked, now)) {
            answering.say(sheet, value, now);
          } else {
            answering.press(sheet, value, now);
          }
        });
    var later = at.plus(dice.duration(Duration.ofMinutes(6), Duration.ofHours(3)));
    if (dice.percent(7)) {
      var other = value(dice);
      does(sheet, later, now -> answering.edit(sheet, other, now));
    } else if (dice.percent(5)) {
      does(sheet, later, now -> answering.undo(sheet, now));
      if (dice.percent(60)) {
        does(
            sheet,
            later.plus(Duration.ofMinutes(12)),
            now -> answering.press(sheet, Value.YES, now));
      }
    }
  }

  /// Whether words can only mean this question: it is the newest, of the last hours, and there is
  /// no other program.
  private boolean isClear(Sheet sheet, Instant asked, Instant now) {
    return sheet.question().equals(newest.get(sheet.person().id()))
        && now.isBefore(asked.plus(RECENT))
        && world.truth().teamsOf(sheet.person(), now) == 1;
  }

  private static Value value(Dice dice) {
    return dice.percent(84) ? Value.YES : dice.one(List.of(Value.AT_RISK, Value.NO));
  }

  private static Duration delay(Dice dice) {
    if (dice.percent(60)) {
      return dice.duration(Duration.ofMinutes(3), Duration.ofMinutes(90));
    }
    return dice.percent(75)
        ? dice.duration(Duration.ofMinutes(60), Duration.ofHours(9))
        : dice.duration(Duration.ofHours(9), Duration.ofHours(60));
  }

  /// Who is away, or not on the team any more, does not bother.
  private void does(Sheet sheet, Instant at, Diary.Deed deed) {
    diary.plan(
        at,
        sheet.person(),
        now -> {
          var terms = world.truth().terms(sheet.person(), sheet.team(), now);
          if (terms.onTeam() && !terms.person().isAway(terms.day(now))) {
            deed.at(now);
          }
        });
  }
}
