package coach.tpm.app;

import coach.tpm.app.Demo.Beginning;
import coach.tpm.http.HttpServer.AddressUnavailable;
import coach.tpm.prompt.BrokenPrompt;
import coach.tpm.slack.SlackManifest;
import coach.tpm.store.Backup;
import coach.tpm.store.Restore;
import coach.tpm.store.StoreUnavailable;
import coach.tpm.store.WrongKey;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// The commands of `./coach`. Whatever stops one is told in a sentence, with exit code 2.
final class CommandLine {

  private static final int CANNOT = 2;

  private static final String HELP =
      """
      ./coach demo              try the whole coach in a browser, with no account;
                                --reset starts its story over, --fresh starts it empty
      ./coach serve             run the coach for the platforms that the environment configures
      ./coach check             validate settings and prompts, and ask each platform who it is
      ./coach backup <file>     write all data to a new file
      ./coach restore <file>    read all data from a file into an empty database
      ./coach simulate          let a made-up fleet live for weeks on a clock of its own, and print
                                figures as JSON; --members 10000 --days 30 --seed 1
      ./coach manifest slack    print the app manifest for PUBLIC_URL
      ./coach help              print this
      """;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final InstantSource clock;

  CommandLine(
      Map<String, String> environment, PrintStream out, PrintStream err, InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  int run(String... arguments) {
    var words = List.of(arguments);
    try {
      if (!words.isEmpty() && words.getFirst().equals("simulate")) {
        return new Simulate(out, err).run(words.subList(1, words.size()));
      }
      return switch (words.isEmpty() ? "help 1" : words.getFirst() + " " + words.size()) {
        case "demo 1" -> demo(Beginning.WHERE_IT_WAS);
        case "demo 2" -> demo(words.get(1));
        case "serve 1" -> serve();
        case "check 1" -> check();
        case "backup 2" -> backup(words.get(1));
        case "restore 2" -> restore(words.get(1));
        case "manifest 2" -> manifest(words.get(1));
        case "rehearse 1" -> Rehearsal.run(clock);
        case "help 1", "--help 1", "-h 1" -> help();
        case "backup 1", "restore 1" ->
            cannot("Say which file: ./coach " + words.getFirst() + " <file>");
        default -> notUnderstood(String.join(" ", words));
      };
    } catch (BadSettings e) {
      return cannot(String.join("\n", e.problems()));
    } catch (StoreUnavailable | WrongKey | BrokenPrompt | AddressUnavailable e) {
      return cannot(String.valueOf(e.getMessage()));
    }
  }

  private int demo(String how) {
    return switch (how) {
      case "--reset" -> demo(Beginning.STORY);
      case "--fresh" -> demo(Beginning.EMPTY);
      default -> notUnderstood("demo " + how);
    };
  }

  private int demo(Beginning beginning) {
    var config = Config.forDemo(environment);
    Logs.use(config.logFormat());
    var coach = Demo.start(config, clock, beginning);
    var local = config.host().equals(Config.LOOPBACK);
    out.printf(
        "TPM Coach's demo: http://%s:%d%n%s%n",
        local ? "localhost" : config.host(),
        coach.port(),
        local
            ? "Only this machine can open it. Stop it with Ctrl+C."
            : "Anybody who reaches this address can open it, without a password.");
    return untilStopped(coach);
  }

  private int serve() {
    var config = config();
    if (!config.missingToServe().isEmpty()) {
      throw new BadSettings(config.missingToServe());
    }
    var coach = Coach.start(config, clock);
    out.printf("TPM Coach listens on http://%s:%d%n", config.host(), coach.port());
    return untilStopped(coach);
  }

  private static int untilStopped(Coach coach) {
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  coach.close();
                  stopped.countDown();
                }));
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private int check() {
    var report = SelfCheck.of(config(), clock);
    report.lines().forEach(out::println);
    return report.isGood() ? 0 : 1;
  }

  private int backup(String file) {
    return withDatabase(storage -> {
      storage.connect(SelfCheck.SMALL_POOL).close();
      var written = new Backup(storage.address()).write(Path.of(file), clock.instant());
      return "Wrote %s: %s.".formatted(file, written.words());
    });
  }

  private int restore(String file) {
    return withDatabase(storage ->
        "Restored %s: %s."
            .formatted(file, new Restore(storage.address()).read(Path.of(file)).words()));
  }

  private int withDatabase(Function<Storage, String> work) {
    try (var storage = Storage.open(config())) {
      out.println(work.apply(storage));
      return 0;
    }
  }

  private int manifest(String platform) {
    if (!platform.equals("slack")) {
      return notUnderstood("manifest " + platform);
    }
    var address = config().publicUrl();
    if (address.isEmpty()) {
      return cannot("Set PUBLIC_URL to the address at which Slack reaches the coach.");
    }
    out.print(SlackManifest.forAddress(address.get()));
    return 0;
  }

  private int help() {
    out.print(HELP);
    return 0;
  }

  private int notUnderstood(String words) {
    return cannot("I do not understand “" + words + "”.\n\n" + HELP.stripTrailing());
  }

  private Config config() {
    var config = Config.from(environment);
    Logs.use(config.logFormat());
    return config;
  }

  private int cannot(String why) {
    err.println(why);
    return CANNOT;
  }
}
