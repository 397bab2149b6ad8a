package coach.tpm.simulate;

import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A program of the fleet and the people who begin it; the first owns it.
record Team(
    WorkspaceId workspace,
    ChannelId channel,
    String name,
    List<Person> people,
    Timetable timetable,
    Optional<String> region) {

  /// How programs are called, so that they are found in whatever the coach says of them.
  static final Pattern NAME = Pattern.compile("Fleet-\\d{5}");

  Team {
    people = List.copyOf(people);
  }

  static String name(int number) {
    return "Fleet-%05d".formatted(number);
  }

  Person owner() {
    return people.getFirst();
  }

  /// When a program asks, and how that is typed.
  record Timetable(LocalTime at, Set<DayOfWeek> days, String typed) {}
}
