package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.command.Handlers;
import coach.tpm.program.Here;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.RiskFeature;
import coach.tpm.workspace.People;

/// Everything by which a person answers, put together: buttons, forms, words and `/tpm standup`.
record AnswerHandlers(
    Questions questions,
    JdbiAnswers answers,
    JdbiKeptWords words,
    Earlier earlier,
    Extras extras,
    QuestionMessages messages,
    Receipts receipts,
    People people,
    Prompts prompts) {

  void addTo(
      Handlers.Builder handlers,
      RiskFeature risk,
      Answering answering,
      TakingBack takingBack,
      AheadWords ahead,
      NamedPeople named,
      Here here) {
    var replies = new AnswerReplies(answers, receipts);
    var fields = new ExtraFields(extras, new ExtraWords(prompts), prompts);
    var forms =
        new AnswerForms(risk.fields(), new AboutField(earlier, prompts), fields, words, prompts);
    for (var value : Value.values()) {
      handlers.press(new AnswerPress(value, questions, answering, replies, forms, prompts));
    }
    var said = new SaidAnswers(questions, answering, earlier, named, people);
    var unread = new UnreadWords(questions, words, messages, people, prompts);
    handlers
        .press(new EditPress(questions, answers, messages, forms, prompts))
        .press(new UndoPress(takingBack, messages, new UndoneWords(prompts), prompts))
        .press(new SaidPress(said, replies, prompts))
        .press(new AheadPress(questions, answers, messages, receipts, prompts))
        .press(new ExtrasPress(questions, answers, fields, prompts))
        .form(
            new AnswerForm(questions, risk.standUps(), answering, replies, forms, fields, prompts))
        .form(new ExtrasForm(questions, answering, replies, fields, prompts))
        .words(
            new SaidWords(
                questions, said, ahead, unread, replies, new SaidReplies(prompts), prompts))
        .command(new StandUpCommand(here, questions, messages, unread, risk.standUp(), prompts));
  }
}
