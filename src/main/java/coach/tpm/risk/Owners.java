package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.OwnerRequest.Nobody;
import coach.tpm.risk.OwnerRequest.NotUnderstood;
import coach.tpm.risk.OwnerRequest.Somebody;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.Typed;
import java.util.Locale;

/// Reads who is meant by what was typed: a mention as it arrives, `<@id>` or `<@id|name>`.
final class Owners {

  private final People people;
  private final Programs programs;
  private final Prompts prompts;

  Owners(People people, Programs programs, Prompts prompts) {
    this.people = people;
    this.programs = programs;
    this.prompts = prompts;
  }

  /// `@ann`, `me` or `nobody`.
  OwnerRequest read(Program program, String who, MemberId by) {
    return switch (who.toLowerCase(Locale.ROOT)) {
      case "me" -> new Somebody(by);
      case "nobody", "none" -> new Nobody();
      default ->
          Typed.mentioned(who)
              .map(member -> person(program, member))
              .orElseGet(() -> new NotUnderstood(prompts.text("risk/whichOwner")));
    };
  }

  /// Typed words as they are kept, with people by their names.
  String spelled(Program program, String typed) {
    return Typed.text(people.spelled(program.workspace(), typed));
  }

  private OwnerRequest person(Program program, MemberId member) {
    return people
        .profile(program.workspace(), member)
        .map(profile -> person(program, member, profile))
        .orElseGet(() -> new NotUnderstood(prompts.text("risk/unknownPerson")));
  }

  private OwnerRequest person(Program program, MemberId member, Profile profile) {
    if (!profile.isPerson()) {
      return new NotUnderstood(prompts.text("risk/noPerson", "name", profile.name()));
    }
    return programs.takesPart(member, program)
        ? new Somebody(member)
        : new NotUnderstood(
            prompts.text("risk/ownerElsewhere", "name", profile.name(), "program", program.name()));
  }
}
