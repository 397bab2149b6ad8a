package coach.tpm.checkin;

import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the team member whom words call by name, as in `blocked by @ann`, where the platform did
/// not turn it into a mention.
final class NamedPeople {

  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{L}\\p{N}])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,60})");

  private final Programs programs;
  private final People people;

  NamedPeople(Programs programs, People people) {
    this.programs = programs;
    this.people = people;
  }

  /// Nobody when several could be meant.
  Optional<MemberId> in(Program program, String words) {
    var name = NAME.matcher(words);
    return name.find()
        ? only(program, name.group(1).replaceFirst("[._-]+$", "").toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private Optional<MemberId> only(Program program, String name) {
    var called =
        programs.team(program.workspace(), program.id()).stream()
            .filter(member -> isCalled(people.name(program.workspace(), member), name))
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(String fullName, String name) {
    var full = fullName.toLowerCase(Locale.ROOT);
    return full.equals(name) || List.of(full.split("\\s+")).getFirst().equals(name);
  }
}
