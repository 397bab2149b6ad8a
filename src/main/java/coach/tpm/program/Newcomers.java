package coach.tpm.program;

import coach.tpm.message.Text;
import coach.tpm.program.ProgramChanges.Newcomer;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Lookup;
import coach.tpm.workspace.Lookup.Found;
import coach.tpm.workspace.Lookup.Missing;
import coach.tpm.workspace.Lookup.Unavailable;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Decides who can be asked: a person with an open account, whose local time is known or assumed.
final class Newcomers {

  private final Programs programs;
  private final People people;
  private final Directory directory;
  private final Prompts prompts;

  Newcomers(Programs programs, People people, Directory directory, Prompts prompts) {
    this.programs = programs;
    this.people = people;
    this.directory = directory;
    this.prompts = prompts;
  }

  /// What was found out about one person.
  sealed interface Verdict {

    record Welcome(Newcomer newcomer) implements Verdict {}

    /// An app, or an account that was closed or that nobody knows.
    record NotAPerson(Text why) implements Verdict {}

    /// The platform does not answer, and we never heard of them.
    record NotKnownYet(MemberId member) implements Verdict {}
  }

  /// Looks at everybody at the same time, so that a slow platform costs one wait, not many.
  List<Verdict> look(Program program, List<MemberId> members) {
    var zone = programs.zone(program);
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      var verdicts =
          members.stream()
              .map(member -> askers.submit(() -> verdict(program.workspace(), member, zone)))
              .toList();
      return verdicts.stream().map(Newcomers::result).toList();
    }
  }

  private Verdict verdict(WorkspaceId workspace, MemberId member, ZoneId otherwise) {
    return people
        .profile(workspace, member)
        .map(profile -> known(profile, otherwise))
        .orElseGet(() -> unknown(directory.profile(workspace, member), member, otherwise));
  }

  private Verdict known(Profile profile, ZoneId otherwise) {
    if (profile.bot()) {
      return new Verdict.NotAPerson(prompts.text("program/isBot", "member", profile.member()));
    }
    return profile.closed()
        ? new Verdict.NotAPerson(prompts.text("program/isClosed", "member", profile.member()))
        : new Verdict.Welcome(new Newcomer(profile.member(), profile.zone().orElse(otherwise)));
  }

  private Verdict unknown(Lookup<Profile> lookup, MemberId member, ZoneId otherwise) {
    return switch (lookup) {
      case Found<Profile>(var profile) -> known(profile, otherwise);
      case Missing<Profile> _ ->
          new Verdict.NotAPerson(prompts.text("program/isUnknown", "member", member));
      case Unavailable<Profile> _ -> new Verdict.NotKnownYet(member);
    };
  }

  private static Verdict result(Future<Verdict> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while people were looked up", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a person could not be looked up", e);
    }
  }
}
