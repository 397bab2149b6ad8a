package coach.tpm.simulate;

import coach.tpm.message.Address;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting;
import coach.tpm.simulate.Weather.Manner;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// How calls to the chat platform go wrong: for a while, now and then, for good, or by the end of
/// the coach itself. All of it is written down for the judge.
final class Trouble {

  /// The coach waits so long at most before it tries again, and a little.
  private static final Duration PATIENCE = Duration.ofSeconds(330);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);
  private static final double NOW_AND_THEN = 0.35;

  private final long seed;
  private final Map<WorkspaceId, List<Weather.Away>> away;
  private final Set<MemberId> unreachable;
  private final Outages outages;
  private final InstantSource clock;
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private volatile boolean powerFails;

  Trouble(long seed, Weather weather, Fleet fleet, Outages outages, InstantSource clock) {
    this.seed = seed;
    this.away = weather.platform().stream().collect(Collectors.groupingBy(Weather.Away::workspace));
    this.unreachable =
        fleet.people().stream()
            .filter(person -> !person.reachable())
            .map(Person::id)
            .collect(Collectors.toUnmodifiableSet());
    this.outages = outages;
    this.clock = clock;
    weather
        .platform()
        .forEach(it -> outages.platformOff(it.workspace(), it.from(), it.until().plus(PATIENCE)));
  }

  /// From now on every call ends with the coach, before or after it was accepted.
  void cutPower(boolean cut) {
    powerFails = cut;
  }

  /// Makes a call, unless something comes between.
  Delivery with(WorkspaceId workspace, Address to, Supplier<Receipt> call) {
    var conversation = FakeChat.conversation(to);
    int count = calls.computeIfAbsent(conversation, _ -> new AtomicInteger()).incrementAndGet();
    var dice = Dice.of(seed, "call", conversation, count);
    boolean refuses = to instanceof ToMember(var member) && unreachable.contains(member);
    if (powerFails) {
      if (!refuses && dice.percent(50)) {
        var _ = call.get();
      }
      throw new PowerCut();
    }
    var manner = manner(workspace, dice);
    if (refuses) {
      return new Refused(Refusal.MEMBER_UNREACHABLE);
    }
    if (manner.isPresent()) {
      return fail(workspace, conversation, manner.get(), call, dice);
    }
    return new Delivered(call.get());
  }

  /// While the platform is away nobody can look.
  Optional<Sighting> whileLooking(WorkspaceId workspace) {
    return away(workspace, clock.instant())
        .map(_ -> new Sighting.Unknown(LOOK_AGAIN, "the platform is away"));
  }

  private Optional<Manner> manner(WorkspaceId workspace, Dice dice) {
    return away(workspace, clock.instant())
        .map(Weather.Away::manner)
        .or(() ->
            dice.percent(NOW_AND_THEN * Manner.values().length)
                ? Optional.of(dice.one(List.of(Manner.values())))
                : Optional.empty());
  }

  private Delivery fail(
      WorkspaceId workspace,
      String conversation,
      Manner manner,
      Supplier<Receipt> call,
      Dice dice) {
    var now = clock.instant();
    outages.trouble(workspace, conversation, now, now.plus(PATIENCE));
    return switch (manner) {
      case ERRORS -> new TryAgain("the platform failed");
      case SILENCE -> {
        if (dice.percent(50)) {
          var _ = call.get();
        }
        yield new Uncertain("no answer");
      }
      case THROTTLES -> {
        var after = Duration.ofSeconds(dice.between(1, 30));
        outages.platformOff(workspace, now, now.plus(after));
        yield new Throttled(after);
      }
    };
  }

  private Optional<Weather.Away> away(WorkspaceId workspace, Instant now) {
    return away.getOrDefault(workspace, List.of()).stream()
        .filter(it -> !now.isBefore(it.from()) && now.isBefore(it.until()))
        .findFirst();
  }
}
