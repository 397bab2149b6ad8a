package coach.tpm.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The processor time of the calling thread since here.
final class ThreadCpu {

  private final long before = now();

  Duration used() {
    return Duration.ofNanos(now() - before);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
