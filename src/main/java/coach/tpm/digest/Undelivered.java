package coach.tpm.digest;

import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Refusal;
import coach.tpm.message.Span.InChannel;
import coach.tpm.note.Notes;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Tells a program's owner that the channel did not get its card or letter, and what to do: once
/// while it is shut, and anew when it is shut again; once a day for other causes.
final class Undelivered {

  private static final String NOT_IN_CHANNEL = "digest/notInChannel";
  private static final String ARCHIVED = "digest/channelArchived";

  private final Programs programs;
  private final Outbox outbox;
  private final Notes notes;
  private final Prompts prompts;

  Undelivered(Programs programs, Outbox outbox, Notes notes, Prompts prompts) {
    this.programs = programs;
    this.outbox = outbox;
    this.notes = notes;
    this.prompts = prompts;
  }

  /// `what` names the words for what was not delivered. A deleted card and a workspace that is gone
  /// need no words.
  void tell(
      String what, WorkspaceId workspace, String subject, Optional<Refusal> refusal, Instant now) {
    var cause = refusal.map(Undelivered::words).orElse(Optional.of("digest/uncertain"));
    cause.ifPresent(words ->
        programs
            .find(workspace, new ProgramId(Long.parseLong(subject)))
            .filter(Program::isOpen)
            .ifPresent(program -> owe(program, words, what, now)));
  }

  /// The coach was taken out of the program's channel.
  void expelled(Program program, Instant now) {
    var key = key(program, NOT_IN_CHANNEL);
    var text =
        prompts.text(
            "digest/expelled",
            "program",
            Line.of(program.name()),
            "channel",
            new InChannel(program.channel()));
    forgetWhatIsOver(program, key);
    notes.tell(program.workspace(), program.owner(), key, text, now);
  }

  /// The coach is in the program's channel again.
  void invited(Program program, Instant now) {
    notes.over(program.workspace(), key(program, NOT_IN_CHANNEL), now);
  }

  private void owe(Program program, String words, String what, Instant now) {
    var text =
        prompts.text(
            words,
            "what",
            prompts.plain(what),
            "program",
            Line.of(program.name()),
            "channel",
            new InChannel(program.channel()));
    var key = key(program, words);
    if (words.equals(NOT_IN_CHANNEL) || words.equals(ARCHIVED)) {
      forgetWhatIsOver(program, key);
    } else {
      key += ":" + programs.today(program, now);
    }
    notes.tell(program.workspace(), program.owner(), key, text, now);
  }

  /// The channel took a message since: what shut it before is over.
  private void forgetWhatIsOver(Program program, String key) {
    outbox
        .lastPosted(program.workspace(), new ToChannel(program.channel()))
        .ifPresent(at -> notes.over(program.workspace(), key, at));
  }

  private static String key(Program program, String words) {
    return "channel:%s:%s".formatted(program.id(), words);
  }

  private static Optional<String> words(Refusal refusal) {
    return switch (refusal) {
      case CHANNEL_NOT_FOUND, NOT_IN_CHANNEL -> Optional.of(NOT_IN_CHANNEL);
      case CHANNEL_ARCHIVED -> Optional.of(ARCHIVED);
      case NOT_ACCEPTED -> Optional.of("digest/notAccepted");
      case MEMBER_UNREACHABLE, MESSAGE_GONE, WORKSPACE_GONE -> Optional.empty();
    };
  }
}
