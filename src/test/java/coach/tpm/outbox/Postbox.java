package coach.tpm.outbox;

import coach.tpm.message.Address;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Sighting;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A platform that keeps every message with the moment of its arrival, whatever it answers.
final class Postbox implements Messenger {

  private final InstantSource clock;
  private final Map<UUID, Arrived> arrived = new HashMap<>();
  private final List<Arrived> inOrder = new ArrayList<>();
  private Supplier<Optional<Delivery>> lost = Optional::empty;
  private Supplier<Optional<Delivery>> unheard = Optional::empty;
  private int edits;

  Postbox(InstantSource clock) {
    this.clock = clock;
  }

  record Arrived(Address to, String words, Instant at, Receipt receipt) {}

  /// What becomes of posts that do not arrive.
  synchronized void loses(Supplier<Optional<Delivery>> how) {
    lost = how;
  }

  /// What is answered though the post arrived.
  synchronized void answersNot(Supplier<Optional<Delivery>> how) {
    unheard = how;
  }

  @Override
  public synchronized Delivery post(WorkspaceId workspace, Address to, Message message, UUID key) {
    return lost.get()
        .orElseGet(() -> {
          var receipt = new Receipt("D", "m" + inOrder.size());
          var post = new Arrived(to, message.summary(), clock.instant(), receipt);
          arrived.putIfAbsent(key, post);
          inOrder.add(post);
          return unheard.get().orElseGet(() -> new Delivered(receipt));
        });
  }

  @Override
  public synchronized Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
    edits++;
    return new Delivered(receipt);
  }

  @Override
  public synchronized Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
    var post = arrived.get(key);
    return post == null ? new Sighting.NotSeen() : new Sighting.Seen(post.receipt());
  }

  synchronized int edits() {
    return edits;
  }

  synchronized List<String> words() {
    return inOrder.stream().map(Arrived::words).toList();
  }

  /// How many posts each person got on each of their days.
  Map<String, Long> perDay(Map<MemberId, ZoneId> zones) {
    return perDay(zones, _ -> false);
  }

  /// The same without the posts of these words.
  Map<String, Long> perDay(Map<MemberId, ZoneId> zones, Predicate<String> without) {
    return days(zones).stream()
        .filter(post -> !without.test(post.words()))
        .collect(
            Collectors.groupingBy(
                post -> post.member().value() + " " + post.day(),
                TreeMap::new,
                Collectors.counting()));
  }

  record OfDay(MemberId member, LocalDate day, String words) {}

  /// The posts that went to people, each with their own day.
  synchronized List<OfDay> days(Map<MemberId, ZoneId> zones) {
    var posts = new ArrayList<OfDay>();
    for (var post : inOrder) {
      if (post.to() instanceof ToMember(var member)) {
        var zone = zones.getOrDefault(member, ZoneId.of("UTC"));
        posts.add(new OfDay(member, LocalDate.ofInstant(post.at(), zone), post.words()));
      }
    }
    return posts;
  }
}
