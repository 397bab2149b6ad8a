package coach.tpm.simulate;

import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting;
import coach.tpm.simulate.Reading.Part;
import coach.tpm.simulate.Transcript.Named;
import coach.tpm.simulate.Transcript.Post;
import coach.tpm.simulate.Transcript.Shown;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A chat platform that is made up: it keeps what was posted, fails as [Trouble] has it, and writes
/// down what its people saw.
final class FakeChat implements Messenger {

  private final Trouble trouble;
  private final Transcript transcript;
  private final InstantSource clock;
  private final Map<UUID, Posted> byKey = new ConcurrentHashMap<>();
  private final Map<Long, Posted> byId = new ConcurrentHashMap<>();
  private final Map<Question, Part> questions = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();

  FakeChat(Trouble trouble, Transcript transcript, InstantSource clock) {
    this.trouble = trouble;
    this.transcript = transcript;
    this.clock = clock;
  }

  private record Question(WorkspaceId workspace, String id) {}

  /// A message as it stands; `open` are the questions that can be answered on it.
  private record Posted(
      long id, UUID key, WorkspaceId workspace, Address to, Instant at, List<String> open) {

    Posted offering(List<String> questions) {
      return new Posted(id, key, workspace, to, at, questions);
    }
  }

  @Override
  public Delivery post(WorkspaceId workspace, Address to, Message message, UUID key) {
    return trouble.with(workspace, to, () -> keep(workspace, to, message, key));
  }

  @Override
  public Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
    var posted = byId.get(Long.parseLong(receipt.messageId()));
    if (posted == null || !posted.workspace().equals(workspace)) {
      return new Refused(Refusal.MESSAGE_GONE);
    }
    return trouble.with(
        workspace,
        posted.to(),
        () -> {
          show(posted, Reading.of(message), false);
          return receipt;
        });
  }

  /// Reads the conversation from `since` on, as platforms do.
  @Override
  public Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
    var unknown = trouble.whileLooking(workspace);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    return Optional.ofNullable(byKey.get(key))
        .filter(posted -> posted.workspace().equals(workspace) && posted.to().equals(to))
        .filter(posted -> !posted.at().isBefore(since))
        .<Sighting>map(posted -> new Sighting.Seen(receipt(posted)))
        .orElseGet(Sighting.NotSeen::new);
  }

  /// The buttons of a question as its person sees them now.
  Optional<Part> question(WorkspaceId workspace, String id) {
    return Optional.ofNullable(questions.get(new Question(workspace, id)));
  }

  /// The questions that some message still offers to answer, as [#offer] writes them.
  Set<String> offered() {
    var offered = new HashSet<String>();
    for (var posted : byId.values()) {
      posted.open().forEach(question -> offered.add(offer(posted.workspace(), question)));
    }
    return offered;
  }

  static String offer(WorkspaceId workspace, String question) {
    return workspace.value() + " " + question;
  }

  static String conversation(Address to) {
    return switch (to) {
      case ToMember(var member) -> member.value();
      case ToChannel(var channel) -> channel.value();
      case InThread(var channel, var parent) -> channel.value() + "/" + parent;
    };
  }

  private Receipt keep(WorkspaceId workspace, Address to, Message message, UUID key) {
    var posted = new Posted(ids.incrementAndGet(), key, workspace, to, clock.instant(), List.of());
    byKey.putIfAbsent(key, posted);
    byId.put(posted.id(), posted);
    var reading = Reading.of(message);
    transcript.post(
        new Post(workspace, conversation(to), key, posted.at(), about(message, reading)));
    show(posted, reading, true);
    return receipt(posted);
  }

  /// What a post in a channel is about: its first line from the program's name on.
  private static String about(Message message, Reading reading) {
    return reading.programs().size() != 1
        ? ""
        : message.summary().replaceFirst("^.*?(?=" + Team.NAME + ")", "");
  }

  private void show(Posted posted, Reading reading, boolean isNew) {
    if (posted.to() instanceof ToMember(var member)) {
      var open = reading.parts().stream().filter(Part::asks).map(Part::question).toList();
      reading.parts().forEach(part -> show(posted, member, part, isNew));
      byId.put(posted.id(), posted.offering(open));
      for (var called : reading.called()) {
        transcript.named(
            new Named(
                posted.workspace(),
                called.program(),
                called.member(),
                called.day(),
                clock.instant()));
      }
    }
  }

  /// A question that comes with a new message is seen; one in an edited message only when it was
  /// never seen before.
  private void show(Posted posted, MemberId member, Part part, boolean isNew) {
    var question = new Question(posted.workspace(), part.question());
    boolean first = questions.put(question, part) == null;
    if (part.asks() && (isNew || first)) {
      transcript.shown(
          new Shown(
              posted.workspace(),
              member,
              part.program(),
              part.question(),
              clock.instant(),
              first,
              isNew));
    }
  }

  private static Receipt receipt(Posted posted) {
    return new Receipt("D" + conversation(posted.to()), Long.toString(posted.id()));
  }
}
