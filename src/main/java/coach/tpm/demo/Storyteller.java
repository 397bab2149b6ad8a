package coach.tpm.demo;

import coach.tpm.demo.Story.Scene;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plays the story through the real product, so that nothing in the demo is made up: every card,
/// answer and letter came about as it does for a team.
final class Storyteller {

  private static final Pattern DAY = Pattern.compile("\\{([+-]\\d+)\\}");

  private final Story story;
  private final Chat chat;
  private final Visit visit;
  private final TimeTravel travel;
  private final LocalDate today;
  private final ZoneId zone;

  Storyteller(Story story, Chat chat, Visit visit, TimeTravel travel, Instant today) {
    this.story = story;
    this.chat = chat;
    this.visit = visit;
    this.travel = travel;
    this.zone = story.people().getFirst().zone();
    this.today = LocalDate.ofInstant(today, zone);
  }

  /// When the first scene is played, seen from a day.
  static Instant begin(Story story, Instant today) {
    var zone = story.people().getFirst().zone();
    return moment(story.scenes().getFirst(), LocalDate.ofInstant(today, zone), zone);
  }

  /// Plays everything, and ends at `now`.
  void tell(Instant now) {
    int number = 0;
    for (var scene : story.scenes()) {
      travel.to(moment(scene, today, zone));
      var place = new Visit.Place("story:" + ++number, scene.who(), scene.room().id());
      visit.say(place, dated(scene.says()), Optional.empty());
      travel.settle();
    }
    travel.to(now.minusSeconds(1));
    readAll();
    travel.to(now);
    travel.keep();
  }

  /// Nobody comes back to a week of unread messages.
  private void readAll() {
    for (var person : story.people()) {
      for (var room : story.channels()) {
        read(person, room);
      }
      read(person, Room.direct(person.id(), Story.COACH));
    }
  }

  private void read(Person person, Room room) {
    chat.before(room.id(), person.id(), Long.MAX_VALUE).stream()
        .findFirst()
        .ifPresent(newest -> chat.read(room.id(), person.id(), newest.id()));
  }

  private String dated(String says) {
    return DAY.matcher(says)
        .replaceAll(match ->
            Matcher.quoteReplacement(
                workingDay(today, Integer.parseInt(match.group(1))).toString()));
  }

  private static Instant moment(Scene scene, LocalDate today, ZoneId zone) {
    return workingDay(today, scene.day()).atTime(scene.time()).atZone(zone).toInstant();
  }

  /// So many working days after a day, or before it.
  static LocalDate workingDay(LocalDate day, int offset) {
    var found = day;
    for (int left = Math.abs(offset); left > 0; ) {
      found = found.plusDays(Integer.signum(offset));
      if (found.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
        left--;
      }
    }
    return found;
  }
}
