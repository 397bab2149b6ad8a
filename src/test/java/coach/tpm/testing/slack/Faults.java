package coach.tpm.testing.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What goes wrong and when: the next calls of a method, or a share of them by a seeded dice.
public final class Faults {
  /// Stands for every method.
  public static final String ANY = "*";

  /// The name under which posts to a response address are known here.
  public static final String RESPONSE_URL = "response_url";

  /// The name under which bytes sent to an upload address are known here.
  public static final String UPLOAD_URL = "upload_url";

  private static final class Plan {
    final String method;
    final double share;
    final Fault fault;
    int left;

    Plan(String method, double share, Fault fault, int left) {
      this.method = method;
      this.share = share;
      this.fault = fault;
      this.left = left;
    }

    boolean covers(String called) {
      return left > 0 && (method.equals(ANY) || method.equals(called));
    }
  }

  /// A fault that struck, and what it struck.
  public record Struck(String method, Fault fault) {}

  private final List<Plan> plans = new ArrayList<>();
  private final List<Struck> struck = new ArrayList<>();
  private Random dice = new Random(1);
  private Duration least = Duration.ZERO;
  private Duration most = Duration.ZERO;

  Faults() {}

  /// Makes the dice repeatable from here on.
  public synchronized Faults seed(long seed) {
    dice = new Random(seed);
    return this;
  }

  /// The next calls of a method meet this fault.
  public synchronized Faults next(int calls, String method, Fault fault) {
    plans.add(new Plan(method, 1, fault, calls));
    return this;
  }

  /// The next call of a method meets this fault.
  public Faults next(String method, Fault fault) {
    return next(1, method, fault);
  }

  /// Every call of a method meets this fault until `clear`.
  public Faults always(String method, Fault fault) {
    return rate(1, method, fault);
  }

  /// This share of the calls of a method meets this fault.
  public synchronized Faults rate(double share, String method, Fault fault) {
    plans.add(new Plan(method, share, fault, Integer.MAX_VALUE));
    return this;
  }

  /// Every call takes between these times, half of it before and half after it is carried out.
  public synchronized Faults latency(Duration atLeast, Duration atMost) {
    least = atLeast;
    most = atMost;
    return this;
  }

  /// Nothing goes wrong from now on; what struck stays counted.
  public synchronized Faults clear() {
    plans.clear();
    return latency(Duration.ZERO, Duration.ZERO);
  }

  public synchronized List<Struck> struck() {
    return List.copyOf(struck);
  }

  /// How often a kind of fault struck.
  public long count(Class<? extends Fault> kind) {
    return struck().stream().filter(it -> kind.isInstance(it.fault())).count();
  }

  synchronized Fault draw(String method) {
    for (var plan : plans) {
      if (plan.covers(method) && dice.nextDouble() < plan.share) {
        plan.left -= plan.left == Integer.MAX_VALUE ? 0 : 1;
        struck.add(new Struck(method, plan.fault));
        return plan.fault;
      }
    }
    return new Fault.None();
  }

  synchronized Duration drawHalfLatency() {
    var spread = most.minus(least).toNanos();
    var drawn = least.plusNanos(spread > 0 ? dice.nextLong(spread) : 0);
    return drawn.dividedBy(2);
  }
}
