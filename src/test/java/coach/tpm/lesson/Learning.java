package coach.tpm.lesson;

import coach.tpm.command.Caller;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.command.Router;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.testing.TestDatabase;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// The lesson feature on a real database, spoken to as a surface speaks to it.
final class Learning implements AutoCloseable {

  static final WorkspaceId ACME = WorkspaceId.of("slack", "T1");
  static final WorkspaceId OTHER = WorkspaceId.of("slack", "T2");
  static final Caller ADA = caller(ACME, "U1");
  static final Caller BEN = caller(ACME, "U2");
  static final Caller ADA_ELSEWHERE = caller(OTHER, "U1");
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private Router router;

  Learning() {
    this(PromptFiles.packaged());
  }

  Learning(PromptFiles files) {
    add(ACME);
    add(OTHER);
    router = router(files);
  }

  /// The process ends and starts again, perhaps with other lessons; the database stays.
  void restart(PromptFiles files) {
    router = router(files);
  }

  Message say(Caller caller, String words) {
    return message(router.command(caller, words, NOON));
  }

  Message press(Caller caller, String action, String value) {
    return message(answer(caller, action, value));
  }

  Message press(Caller caller, Button button) {
    return press(caller, button.action(), button.value());
  }

  Reply answer(Caller caller, String action, String value) {
    return router.press(new Press(caller, action, value, NOON));
  }

  Message home(Caller caller) {
    return router.home(caller, NOON);
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  @Override
  public void close() {
    database.close();
  }

  /// All words of a message.
  static String text(Message message) {
    return PlainText.of(message.blocks());
  }

  static List<Button> buttons(Message message) {
    return message.blocks().stream()
        .filter(Choices.class::isInstance)
        .flatMap(block -> ((Choices) block).buttons().stream())
        .toList();
  }

  static List<String> labels(Message message) {
    return buttons(message).stream().map(Button::label).toList();
  }

  static Button button(Message message, String label) {
    return buttons(message).stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  static List<Menu> menus(Message message) {
    return message.blocks().stream().filter(Menu.class::isInstance).map(Menu.class::cast).toList();
  }

  static String heading(Message message) {
    return message.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).text())
        .findFirst()
        .orElse("");
  }

  private static Caller caller(WorkspaceId workspace, String member) {
    return new Caller(workspace, new MemberId(member), new ChannelId("C1"), false);
  }

  private Router router(PromptFiles files) {
    var prompts = Prompts.read(PromptFiles.packaged());
    var feature =
        LessonFeature.create(
            database.jdbi(),
            Transactions.on(database.jdbi()),
            files,
            prompts,
            Set.copyOf(Samples.VERBS));
    return new Router(feature.handlers(), prompts);
  }

  private void add(WorkspaceId workspace) {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "insert into workspace (id, name, installed_at) values (?, 'Acme', now())",
                workspace.value()));
  }

  private static Message message(Reply reply) {
    return switch (reply) {
      case Reply.Say(var message) -> message;
      case Reply.Become(var message) -> message;
      case Reply.Open _, Reply.Quiet _ ->
          throw new AssertionError("expected a message, but got " + reply);
    };
  }
}
