package coach.tpm.simulate;

import coach.tpm.command.Router;
import coach.tpm.message.Messenger;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The coach as it is simulated: the real one, without its servers and its alarm clock.
public interface Product extends AutoCloseable {

  /// Builds it for a platform and a clock.
  interface Opening {
    Product open(Messenger messenger, Directory directory, InstantSource clock);
  }

  /// The coach is added to a workspace.
  void install(WorkspaceId workspace, Instant at);

  Router router();

  /// What the alarm clock rings every minute.
  void tick(Instant now);

  /// What the alarm clock rings now and then, besides: profiles, and old rows.
  void tidy(Instant now);

  /// Delivers what is due and returns how many messages were taken in hand.
  int deliver();

  /// Looks for messages whose fate is unknown.
  void reconcile();

  /// When the next owed message can go out or be looked for; nothing when none is owed.
  Optional<Instant> nextDue();

  /// The process ended, and another begins on the same data.
  void restart();

  /// The platform tells that a profile changed.
  void heard(WorkspaceId workspace, Profile profile);

  /// What it has on record.
  Kept kept(LocalDate first, LocalDate last);

  @Override
  void close();

  /// Answers, days, and messages that were owed by now and are not delivered.
  record Kept(List<Answer> answers, List<Day> days, List<String> undelivered) {

    public Kept {
      answers = List.copyOf(answers);
      days = List.copyOf(days);
      undelivered = List.copyOf(undelivered);
    }

    /// `value` is `YES`, `AT_RISK` or `NO`.
    public record Answer(
        WorkspaceId workspace, ChannelId channel, MemberId member, LocalDate day, String value) {}

    /// How many of a program it says were asked and did not answer.
    public record Day(WorkspaceId workspace, ChannelId channel, LocalDate day, int silent) {}
  }
}
