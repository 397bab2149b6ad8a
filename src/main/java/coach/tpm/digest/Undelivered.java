package coach.tpm.digest;

import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.message.Span.InChannel;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Tells a program's owner that the channel did not get its card or letter, and what to do; once a
/// day for each cause.
final class Undelivered {

  private static final String KIND = "undelivered";

  private final Programs programs;
  private final Outbox outbox;
  private final Prompts prompts;

  Undelivered(Programs programs, Outbox outbox, Prompts prompts) {
    this.programs = programs;
    this.outbox = outbox;
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
    var period = words.replace("digest/", "") + ":" + programs.today(program, now);
    outbox.owe(
        program.workspace(),
        new Debt(KIND, program.id().toString(), period, new ToMember(program.owner()), now),
        Message.of(text),
        now);
  }

  private static Optional<String> words(Refusal refusal) {
    return switch (refusal) {
      case CHANNEL_NOT_FOUND, NOT_IN_CHANNEL -> Optional.of("digest/notInChannel");
      case CHANNEL_ARCHIVED -> Optional.of("digest/channelArchived");
      case NOT_ACCEPTED -> Optional.of("digest/notAccepted");
      case MEMBER_UNREACHABLE, MESSAGE_GONE, WORKSPACE_GONE -> Optional.empty();
    };
  }
}
