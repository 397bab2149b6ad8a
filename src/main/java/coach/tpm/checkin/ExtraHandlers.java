package coach.tpm.checkin;

import coach.tpm.checkin.Answering.Keeping;
import coach.tpm.command.Handlers;
import coach.tpm.program.Here;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.People;
import java.util.List;

/// Everything by which a program's owner sets its extra questions, put together.
record ExtraHandlers(
    JdbiExtraQuestions table, Extras extras, Keeping keeping, People people, Prompts prompts) {

  void addTo(Handlers.Builder handlers, Here here, OwnPrograms programs) {
    var words = new ExtraWords(prompts);
    var reader = new ExtraReader(new ExtraConditions(prompts), prompts);
    var changes = new ExtraChanges(table, reader, words, keeping, people, prompts);
    var page = new ExtraPage(extras, words, prompts);
    handlers
        .settings(new ExtraSettings(here, changes, page, prompts))
        .form(new ExtraForm(programs, changes, page, prompts));
    List.of(ExtraPress.ADD, ExtraPress.REMOVE)
        .forEach(action ->
            handlers.press(new ExtraPress(action, programs, extras, changes, page, prompts)));
  }
}
