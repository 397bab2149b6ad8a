package coach.tpm.testing.slack;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Somebody who uses the coach: types, reads, presses and fills in.
public final class SlackPerson {
  private static final Pattern HANDLE = Pattern.compile("(?<![\\w<])@([\\w.]+)");
  private static final Pattern CHANNEL = Pattern.compile("(?<![\\w<])#([\\w-]+)");

  private final SlackClient client;
  private final FakeSlack slack;
  private final Workspace workspace;
  private final FakeUser user;

  SlackPerson(SlackClient client, FakeSlack slack, Workspace workspace, FakeUser user) {
    this.client = client;
    this.slack = slack;
    this.workspace = workspace;
    this.user = user;
  }

  public String id() {
    return user.id();
  }

  /// Types `/tpm` and these words, still to be sent somewhere. `@ben` and `#apollo` become what
  /// Slack makes of them, and the rest is escaped as Slack does.
  public Typed types(String words) {
    return new Typed(words);
  }

  /// Words typed but not sent.
  public final class Typed {
    private final String words;

    private Typed(String words) {
      this.words = words;
    }

    public SlackAnswer in(String channel) {
      return client.command(id(), channel, asSlackSends(words));
    }

    public SlackAnswer in(Conversation channel) {
      return in(channel.id());
    }

    /// In the direct messages with the coach.
    public SlackAnswer inDm() {
      return in(workspace.dm(id()));
    }
  }

  /// Writes to the coach directly.
  public SlackAnswer says(String text) {
    return client.events().directMessage(id(), asSlackSends(text));
  }

  /// The direct messages with the coach.
  public Reading dm() {
    return reading(workspace.dm(id()));
  }

  /// A channel as this person sees it, with what only they see.
  public Reading reading(Conversation channel) {
    return new Reading(client, slack, channel, id());
  }

  public Reading reading(String channel) {
    return reading(workspace.channel(channel));
  }

  /// The form that this person has before them.
  public OpenForm form() {
    return slack
        .form(workspace.id(), id())
        .map(it -> new OpenForm(client, slack, it))
        .orElseThrow(() -> new AssertionError("no form is open for " + user.name()));
  }

  /// Waits for a form, where the product opens it after its answer.
  public OpenForm awaitForm(Predicate<FakeView> wanted, Duration atMost) {
    var view =
        slack.await(
            it -> it.form(workspace.id(), id()), it -> it.filter(wanted).isPresent(), atMost);
    return new OpenForm(client, slack, view.orElseThrow());
  }

  /// Whether a form is before this person.
  public boolean hasForm() {
    return slack.form(workspace.id(), id()).isPresent();
  }

  /// Opens the coach's home tab, which the coach may then fill.
  public SlackAnswer opensHome() {
    return client.events().homeOpened(id(), "home");
  }

  /// The home tab; the same gestures as for a form.
  public OpenForm home() {
    return slack
        .home(workspace.id(), id())
        .map(it -> new OpenForm(client, slack, it))
        .orElseThrow(() -> new AssertionError(user.name() + " has no home tab"));
  }

  public SlackAnswer joins(Conversation channel) {
    return client.events().joined(id(), channel.id());
  }

  public SlackAnswer leaves(Conversation channel) {
    return client.events().left(id(), channel.id());
  }

  /// Moves to another zone.
  public SlackAnswer movesTo(String zone) {
    return client.events().userChanged(workspace.person(id()).in(zone));
  }

  /// Chooses an entry of the menu of a message that somebody wrote.
  public SlackAnswer usesShortcut(
      String callbackId, Conversation channel, SlackPerson author, String text) {
    return client.shortcut(id(), channel.id(), author.id(), text, callbackId);
  }

  private String asSlackSends(String words) {
    var escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    var withPeople = HANDLE.matcher(escaped).replaceAll(it -> person(it.group(1), it.group()));
    return CHANNEL.matcher(withPeople).replaceAll(it -> channel(it.group(1), it.group()));
  }

  private String person(String handle, String otherwise) {
    return workspace.users().stream()
        .filter(it -> it.handle().equals(handle))
        .findFirst()
        .map(it -> "<@%s|%s>".formatted(it.id(), handle))
        .orElse(otherwise);
  }

  private String channel(String name, String otherwise) {
    return workspace.conversations().stream()
        .filter(it -> it.isCalled("#" + name))
        .findFirst()
        .map(it -> "<#%s|%s>".formatted(it.id(), name))
        .orElse(otherwise);
  }
}
