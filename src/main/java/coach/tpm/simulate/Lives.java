package coach.tpm.simulate;

import coach.tpm.command.Reply;
import coach.tpm.simulate.PersonFacts.Away;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What happens in people's lives besides questions: they go away and come back, move, choose
/// another week, sit a day out; programs pause, ask at another time, and get a day off.
///
/// Each is said to the coach in words, and is true from then on.
final class Lives {

  private static final Duration DAY = Duration.ofDays(1);

  private final World world;
  private final Diary diary;
  private final Voice voice;
  private final Product product;

  Lives(World world, Diary diary, Voice voice, Product product) {
    this.world = world;
    this.diary = diary;
    this.voice = voice;
    this.product = product;
  }

  void plan() {
    for (var team : world.fleet().teams()) {
      plan(team, world.dice("life", team.name()));
      team.people().forEach(person -> skips(person, team));
    }
    for (var person : world.fleet().people()) {
      plan(person, world.dice("life", person.id()));
    }
  }

  private void plan(Person person, Dice dice) {
    if (dice.percent(14)) {
      away(person, dice);
    }
    if (dice.percent(3)) {
      var zone = dice.one(Fleet.ZONES);
      at(
          dice,
          person,
          now -> changes(person, now, "settings zone " + zone, it -> it.livingIn(zone)));
    }
    if (dice.percent(3)) {
      var zone = dice.one(Fleet.ZONES);
      at(dice, person, now -> moves(person, now, it -> it.onPlatformIn(zone)));
    }
    if (dice.percent(2)) {
      var week = dice.one(List.of(Week.MON_THU, Week.SUN_THU, Week.TUE_SAT));
      at(
          dice,
          person,
          now ->
              changes(person, now, "settings week " + week.typed(), it -> it.working(week.days())));
    }
    if (dice.percent(5)) {
      var region = dice.one(PublicDays.regions());
      at(
          dice,
          person,
          now -> changes(person, now, "settings holidays " + region, it -> it.keeping(region)));
    }
  }

  /// Told some days ahead, or on the morning of the day itself.
  private void away(Person person, Dice dice) {
    int ahead = dice.between(0, 5);
    int days = dice.between(1, 5);
    boolean early = dice.percent(25);
    at(
        dice,
        person,
        now -> {
          var local = now.atZone(world.truth().person(person, now).zone());
          var first = local.toLocalDate().plusDays(ahead == 0 && local.getHour() >= 12 ? 1 : ahead);
          var span = new Away(first, first.plusDays(days - 1L));
          changes(
              person,
              now,
              "away %s to %s".formatted(span.first(), span.last()),
              it -> it.gone(span));
          if (early) {
            back(person, now.plus(DAY.multipliedBy(ahead + days / 2)));
          }
        });
  }

  private void back(Person person, Instant at) {
    diary.plan(
        at,
        person,
        now -> {
          var facts = world.truth().person(person, now);
          var today = LocalDate.ofInstant(now, facts.zone());
          if (facts.isAway(today)) {
            changes(person, now, "back", it -> it.back(today));
          }
        });
  }

  private void skips(Person person, Team team) {
    var dice = world.dice("skip", person.id(), team.name());
    if (dice.percent(8)) {
      at(
          dice,
          person,
          now -> {
            var terms = world.truth().terms(person, team, now);
            if (terms.onTeam()
                && !voice
                    .command(person, team, "checkin skip today")
                    .map(Lives::isAnswered)
                    .orElse(false)) {
              world.truth().skips(person, team, terms.day(now), now);
            }
          });
    }
  }

  /// Whoever has answered gets the receipt, and nothing else happens.
  private static boolean isAnswered(Reply reply) {
    return reply instanceof Reply.Say(var message) && Reading.of(message).isReceipt();
  }

  private void plan(Team team, Dice dice) {
    if (dice.percent(5)) {
      pauses(team, dice);
    } else if (dice.percent(5)) {
      var other = dice.one(Fleet.TIMETABLES);
      at(
          dice,
          team.owner(),
          now -> changes(team, now, "checkin at " + other.typed(), it -> it.at(other)));
    }
    if (dice.percent(12)) {
      dayOff(team, dice);
    }
    if (dice.percent(6) && team.people().size() > 2) {
      var person = team.people().getLast();
      at(
          dice,
          team.owner(),
          now -> changes(team, now, "team remove " + mention(person), it -> it.without(person)));
    }
    if (dice.percent(8)) {
      joins(team, dice);
    }
  }

  private void pauses(Team team, Dice dice) {
    var lasts = dice.duration(Duration.ofHours(3), Duration.ofDays(4));
    at(
        dice,
        team.owner(),
        now -> {
          changes(team, now, "checkin pause", it -> it.asking(false));
          diary.plan(
              now.plus(lasts),
              team.owner(),
              then -> changes(team, then, "checkin resume", it -> it.asking(true)));
        });
  }

  private void dayOff(Team team, Dice dice) {
    int ahead = dice.between(2, 9);
    at(
        dice,
        team.owner(),
        now -> {
          var day = LocalDate.ofInstant(now, team.owner().zone()).plusDays(ahead);
          changes(team, now, "settings dayoff %s Company day".formatted(day), it -> it.off(day));
        });
  }

  private void joins(Team team, Dice dice) {
    somebodyElse(team, dice)
        .ifPresent(person ->
            at(
                dice,
                team.owner(),
                now -> {
                  world.truth().joins(team, person, now);
                  voice.command(team.owner(), team, "team add " + mention(person));
                }));
  }

  private Optional<Person> somebodyElse(Team team, Dice dice) {
    var others =
        world.fleet().people().stream()
            .filter(person -> person.workspace().equals(team.workspace()))
            .filter(person -> !team.people().contains(person))
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(dice.one(others));
  }

  private void changes(
      Person person, Instant now, String words, UnaryOperator<PersonFacts> change) {
    world.truth().of(person, now, change);
    voice.command(person, words);
  }

  private void changes(Team team, Instant now, String words, UnaryOperator<TeamFacts> change) {
    world.truth().of(team, now, change);
    voice.command(team.owner(), team, words);
  }

  /// The platform knows by itself, and tells.
  private void moves(Person person, Instant now, UnaryOperator<PersonFacts> change) {
    world.truth().of(person, now, change);
    product.heard(person.workspace(), world.directory().profile(person));
  }

  private void at(Dice dice, Person who, Diary.Deed deed) {
    diary.plan(dice.instant(world.plan().start(), world.plan().end()), who, deed);
  }

  static String mention(Person person) {
    return "<@" + person.id().value() + ">";
  }
}
