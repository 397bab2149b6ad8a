package coach.tpm.app;

import coach.tpm.simulate.Plan;
import coach.tpm.simulate.PowerCut;
import coach.tpm.simulate.Simulation;
import coach.tpm.store.Database;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.store.EmbeddedPostgres;
import coach.tpm.store.PoolSettings;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// `./coach simulate`: the real coach with a made-up fleet on a clock of its own, on a database
/// that is thrown away. The figures go to one stream, how far it is to the other.
final class Simulate {

  private static final int FOUND_FAULTS = 1;
  private static final int CANNOT = 2;
  private static final int CONNECTIONS = 12;

  /// Nobody needs this data after a power cut of the machine.
  private static final Map<String, String> HASTY = Map.of("options", "-c synchronous_commit=off");

  private final PrintStream out;
  private final PrintStream err;

  Simulate(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// What was asked for, or what is wrong with it.
  sealed interface Request {

    record Run(Plan plan) implements Request {}

    record Wrong(String why) implements Request {}
  }

  static Request read(List<String> words) {
    var plan = Plan.SMALL;
    for (int i = 0; i < words.size(); i += 2) {
      var name = words.get(i);
      var value = i + 1 < words.size() ? words.get(i + 1) : "";
      var next = with(plan, name, value);
      if (next.isEmpty()) {
        return new Request.Wrong(problem(name, value));
      }
      plan = next.get();
    }
    return new Request.Run(plan);
  }

  int run(List<String> words) {
    return switch (read(words)) {
      case Request.Wrong(var why) -> {
        err.println(why);
        yield CANNOT;
      }
      case Request.Run(var plan) -> run(plan);
    };
  }

  private int run(Plan plan) {
    Logs.onlyErrors("coach.tpm");
    var before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> tell(before, thread, fault));
    try (var scratch = Scratch.named("coach-simulation");
        var server = EmbeddedPostgres.start(scratch.folder())) {
      var stop = Thread.ofPlatform().unstarted(() -> stop(server, scratch));
      Runtime.getRuntime().addShutdownHook(stop);
      int code = run(plan, server);
      Runtime.getRuntime().removeShutdownHook(stop);
      return code;
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  private int run(Plan plan, EmbeddedPostgres server) {
    long begun = System.nanoTime();
    var result =
        Simulation.run(
            plan,
            (messenger, directory, clock) ->
                SimulatedCoach.open(database(server), messenger, directory, clock),
            line -> err.printf("%4d s  %s%n", (System.nanoTime() - begun) / 1_000_000_000, line));
    result.findings().forEach(err::println);
    out.println(result.figures().json());
    return result.figures().isClean() ? 0 : FOUND_FAULTS;
  }

  static Database database(EmbeddedPostgres server) {
    var it = server.address();
    var database =
        Database.open(
            new DatabaseAddress(
                it.host(), it.port(), it.database(), it.user(), it.password(), HASTY),
            PoolSettings.standard().withSize(CONNECTIONS));
    database.migrate();
    return database;
  }

  /// A power cut is part of the play; everything else is told.
  private static void tell(UncaughtExceptionHandler before, Thread thread, Throwable fault) {
    if (!(fault instanceof PowerCut)) {
      (before == null ? thread.getThreadGroup() : before).uncaughtException(thread, fault);
    }
  }

  private static void stop(EmbeddedPostgres server, Scratch scratch) {
    server.close();
    scratch.close();
  }

  private static Optional<Plan> with(Plan plan, String name, String value) {
    var number = number(value);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    long it = number.getAsLong();
    return switch (name) {
      case "--members" ->
          within(it, Plan.MOST_MEMBERS).map(members -> new Plan(members, plan.days(), plan.seed()));
      case "--days" ->
          within(it, Plan.MOST_DAYS).map(days -> new Plan(plan.members(), days, plan.seed()));
      case "--seed" -> Optional.of(new Plan(plan.members(), plan.days(), it));
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> within(long number, int most) {
    return number < 1 || number > most ? Optional.empty() : Optional.of((int) number);
  }

  private static OptionalLong number(String value) {
    try {
      return OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  private static String problem(String name, String value) {
    return switch (name) {
      case "--members" -> needs(name, "a whole number from 1 to " + Plan.MOST_MEMBERS, value);
      case "--days" -> needs(name, "a whole number from 1 to " + Plan.MOST_DAYS, value);
      case "--seed" -> needs(name, "a whole number", value);
      default ->
          "I do not understand “%s”. Write ./coach simulate --members 10000 --days 30 --seed 1, or leave any of them out."
              .formatted(name);
    };
  }

  private static String needs(String name, String what, String value) {
    return value.isEmpty()
        ? "%s needs %s after it.".formatted(name, what)
        : "%s needs %s, not “%s”.".formatted(name, what, value);
  }
}
