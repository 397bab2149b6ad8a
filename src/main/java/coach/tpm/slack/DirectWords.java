package coach.tpm.slack;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.command.Reply.Become;
import coach.tpm.command.Reply.Open;
import coach.tpm.command.Reply.Quiet;
import coach.tpm.command.Reply.Say;
import coach.tpm.command.Router;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Message;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.MessageEvent;
import java.time.Instant;
import java.time.InstantSource;

/// Words said to the coach in a direct conversation. The reply is owed together with what the words
/// changed.
final class DirectWords {

  private final Router router;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Prompts prompts;
  private final InstantSource clock;

  DirectWords(
      Router router,
      Transactions transactions,
      Outbox outbox,
      Prompts prompts,
      InstantSource clock) {
    this.router = router;
    this.transactions = transactions;
    this.outbox = outbox;
    this.prompts = prompts;
    this.clock = clock;
  }

  void heard(WorkspaceId workspace, EventsApiPayload<MessageEvent> told) {
    var event = told.getEvent();
    if (event.getBotId() != null
        || event.getUser() == null
        || !"im".equals(event.getChannelType())) {
      return;
    }
    var member = new MemberId(event.getUser());
    var caller = new Caller(workspace, member, new ChannelId(event.getChannel()), true);
    var at = clock.instant();
    transactions.run(() -> {
      var reply = router.words(caller, SlackText.typed(event.getText()), at);
      owe(workspace, member, told.getEventId(), reply, at);
    });
  }

  private void owe(WorkspaceId workspace, MemberId member, String event, Reply reply, Instant at) {
    switch (reply) {
      case Say(var message) -> owe(workspace, member, event, message, at);
      case Become(var message) -> owe(workspace, member, event, message, at);
      case Open(var form) ->
          owe(
              workspace,
              member,
              event,
              Message.of(prompts.text("slack/needsSlash", "form", form.title())),
              at);
      case Quiet() -> {}
    }
  }

  private void owe(
      WorkspaceId workspace, MemberId member, String event, Message message, Instant at) {
    var debt = new Debt("reply", event, "", new ToMember(member), at).onRequest();
    outbox.owe(workspace, debt, message, at);
  }
}
