package coach.tpm.export;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Values as the words of a cell; what is not there is an empty cell.
record Cells(Program program, ZoneId zone, People people) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private static final String MEMBER = "member:";

  static String of(int number) {
    return Integer.toString(number);
  }

  static String of(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  /// The name of a column of times.
  String timed(String name) {
    return "%s (%s)".formatted(name, zone.getId());
  }

  String time(Optional<Instant> at) {
    return at.map(instant -> TIME.format(instant.atZone(zone))).orElse("");
  }

  String member(Optional<MemberId> member) {
    return member.map(someone -> people.name(program.workspace(), someone)).orElse("");
  }

  /// What something happened to; a member by name.
  String subject(String subject) {
    return subject.startsWith(MEMBER)
        ? MEMBER + member(Optional.of(new MemberId(subject.substring(MEMBER.length()))))
        : subject;
  }

  /// What somebody typed, with people and channels by their names.
  String words(String typed) {
    return people.spelled(program.workspace(), typed);
  }
}
