package coach.tpm.simulate;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What was seen from outside, in the order in which it happened: each post, each question as it
/// appeared before somebody, each answer as it was given.
final class Transcript {

  private final List<Post> posts = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private final List<Given> given = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();

  /// A new message; `about` is the one program it speaks of and what its first line says of it.
  record Post(WorkspaceId workspace, String conversation, UUID key, Instant at, String about) {}

  /// A question before its person. `first` when it was never seen before; otherwise another message
  /// shows it once more. `posted` when it came with a new message, and not by an edit.
  record Shown(
      WorkspaceId workspace,
      MemberId member,
      String program,
      String question,
      Instant at,
      boolean first,
      boolean posted) {}

  /// Somebody is told to have said nothing: in a message that came, or that was changed so.
  record Named(WorkspaceId workspace, String program, MemberId member, LocalDate day, Instant at) {}

  /// What became of an answer that somebody gave, for the day on which they were asked.
  record Given(Person person, Team team, LocalDate day, Value value, Instant at, boolean taken) {

    @Override
    public String toString() {
      return "%s of %s for %s at %s by %s"
          .formatted(value, team.name(), day, at, person.id().value());
    }
  }

  /// What can be answered; `NONE` takes an answer back.
  enum Value {
    YES,
    AT_RISK,
    NO,
    NONE
  }

  synchronized void post(Post post) {
    posts.add(post);
  }

  synchronized void shown(Shown one) {
    shown.add(one);
  }

  synchronized void given(Given one) {
    given.add(one);
  }

  synchronized void named(Named one) {
    named.add(one);
  }

  synchronized List<Named> named() {
    return List.copyOf(named);
  }

  synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  synchronized List<Shown> shown() {
    return List.copyOf(shown);
  }

  synchronized List<Given> given() {
    return List.copyOf(given);
  }

  /// All but the first so many.
  synchronized List<Shown> shownSince(int count) {
    return List.copyOf(shown.subList(count, shown.size()));
  }
}
