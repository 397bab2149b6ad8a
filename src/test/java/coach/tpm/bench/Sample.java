package coach.tpm.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// A run with what else it took: the processor time of the server, of PostgreSQL and of whoever
/// else was busy on the machine. `missed` answers were given, but their effect is not in the
/// database.
record Sample(
    Run run, long missed, Duration server, Duration postgres, Duration others, String load) {

  /// Processor time so far, to be subtracted.
  record Meter(Duration server, Duration postgres, Duration mine, Duration all) {

    static Meter read(long server) {
      return new Meter(
          Proc.cpu(server), Ground.cpu(), Proc.cpu(ProcessHandle.current().pid()), Proc.cpuOfAll());
    }

    Sample sample(Run run, long missed, Meter after) {
      var one = after.server.minus(server);
      var two = after.postgres.minus(postgres);
      var others = after.all.minus(all).minus(one).minus(two).minus(after.mine.minus(mine));
      return new Sample(
          run, missed, one, two, others.isNegative() ? Duration.ZERO : others, Proc.load());
    }
  }

  Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("perSecond", Figures.round(run.perSecond()));
    facts.put("answered", run.answered());
    facts.put("bad", run.bad());
    facts.put("missed", missed);
    facts.put("seconds", Figures.seconds(run.span()));
    facts.put("p50Ms", millis(50));
    facts.put("p99Ms", millis(99));
    facts.put("p999Ms", millis(99.9));
    facts.put("maxMs", Figures.millis(run.latency().getMaxValue()));
    facts.put("sentLateP99Ms", Figures.millis(run.lateness().getValueAtPercentile(99)));
    facts.put("serverCpuMicros", perRequest(server));
    facts.put("postgresCpuMicros", perRequest(postgres));
    facts.put("generatorCpuMicros", perRequest(run.cpu()));
    facts.put("othersCpuSeconds", Figures.seconds(others));
    facts.put("load", load);
    return facts;
  }

  double millis(double percentile) {
    return Figures.millis(run.latency().getValueAtPercentile(percentile));
  }

  double perRequest(Duration cpu) {
    return run.answered() == 0 ? 0 : Figures.round(cpu.toNanos() / 1e3 / run.answered());
  }
}
