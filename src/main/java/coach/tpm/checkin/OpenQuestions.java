package coach.tpm.checkin;

import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.Caller;
import coach.tpm.command.HomeSection;
import coach.tpm.message.Block;
import java.time.Instant;
import java.util.List;

/// The home tab's part of the check-in: what the person was asked and did not answer yet.
final class OpenQuestions implements HomeSection {

  private final Questions questions;
  private final QuestionMessages messages;

  OpenQuestions(Questions questions, QuestionMessages messages) {
    this.questions = questions;
    this.messages = messages;
  }

  @Override
  public List<Block> home(Caller caller, Instant at) {
    return questions.open(caller, at).stream()
        .flatMap(open -> messages.blocks(open, Stands.HOME, at).stream())
        .toList();
  }
}
