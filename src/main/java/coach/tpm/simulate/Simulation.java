package coach.tpm.simulate;

import coach.tpm.simulate.Judge.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A fleet of teams lives with the real coach on a clock of its own, and is judged afterwards.
public final class Simulation {

  private static final int HANDS = 6;

  private Simulation() {}

  /// The figures, and some of what went wrong in words.
  public record Result(Figures figures, List<String> findings) {

    public Result {
      findings = List.copyOf(findings);
    }
  }

  /// `progress` is told now and then how far it is.
  public static Result run(Plan plan, Product.Opening opening, Consumer<String> progress) {
    var world = World.of(plan);
    try (var product = opening.open(world.chat(), world.directory(), world.clock());
        var hands = Executors.newFixedThreadPool(HANDS)) {
      var verdict = live(world, product, hands, progress);
      return new Result(verdict.figures(), verdict.words());
    }
  }

  private static Verdict live(
      World world, Product product, ExecutorService hands, Consumer<String> progress) {
    var voice = new Voice(world, product.router());
    begin(world, product, voice, hands);
    progress.accept(
        "%d people in %d programs of %d workspaces are set up"
            .formatted(
                world.fleet().people().size(),
                world.fleet().teams().size(),
                world.fleet().workspaces().size()));
    var diary = new Diary();
    new Lives(world, diary, voice, product).plan();
    var habits = new Habits(world, diary, new Answering(world, voice));
    var end = new Stage(world, product, diary, habits, hands, progress).play();
    progress.accept("judging");
    var first = LocalDate.ofInstant(world.plan().start(), ZoneOffset.UTC).minusDays(1);
    var last = LocalDate.ofInstant(end, ZoneOffset.UTC).plusDays(2);
    return Judge.of(
        new Evidence(
            world.truth(),
            world.outages(),
            world.transcript(),
            product.kept(first, last),
            world.chat().offered(),
            world.plan().end()));
  }

  /// Every program is started, set up and filled by its owner, in words.
  private static void begin(World world, Product product, Voice voice, ExecutorService hands) {
    world
        .fleet()
        .workspaces()
        .forEach(workspace -> product.install(workspace, world.plan().start()));
    var all = new ArrayList<Future<?>>();
    world.fleet().teams().forEach(team -> all.add(hands.submit(() -> begin(team, voice))));
    all.forEach(Stage::await);
  }

  private static void begin(Team team, Voice voice) {
    var owner = team.owner();
    voice.command(owner, team, "program start " + team.name() + " by 2027-03-31");
    voice.command(owner, team, "checkin at " + team.timetable().typed());
    var others =
        team.people().stream().skip(1).map(Lives::mention).collect(Collectors.joining(" "));
    if (!others.isEmpty()) {
      voice.command(owner, team, "team add " + others);
    }
    voice.command(
        owner, team, "task add Write the plan " + Lives.mention(owner) + " by 2026-12-01");
    team.region()
        .ifPresent(region -> voice.command(owner, team, "settings program holidays " + region));
  }
}
