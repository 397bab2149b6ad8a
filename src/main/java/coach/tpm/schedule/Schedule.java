package coach.tpm.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/// Quartz with a handful of triggers in memory, on every node. It knows no rules and no zones:
/// features catch up from their own watermarks, so a trigger that misfired rings once and the rest
/// is theirs.
public final class Schedule implements AutoCloseable {

  private static final String GROUP = "coach";
  private static final Duration SILENCE = Duration.ofSeconds(45);

  private final Scheduler scheduler;
  private final AtomicLong rang;

  private Schedule(Scheduler scheduler, AtomicLong rang) {
    this.scheduler = scheduler;
    this.rang = rang;
  }

  public static Schedule start(String name, List<Bell> bells) {
    var rang = new AtomicLong(System.nanoTime());
    try {
      var scheduler = new StdSchedulerFactory(properties(name)).getScheduler();
      var byName = bells.stream().collect(Collectors.toMap(Bell::name, Function.identity()));
      scheduler.setJobFactory((bundle, _) -> {
        rang.set(System.nanoTime());
        return ring(byName, bundle.getJobDetail().getKey().getName());
      });
      for (var bell : bells) {
        hang(scheduler, bell);
      }
      scheduler.start();
      return new Schedule(scheduler, rang);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler did not start", e);
    }
  }

  /// Whether bells ring: the scheduler runs, and one rang lately. The busiest bell decides what is
  /// lately, so there must be one that rings at least every few seconds.
  public boolean isRunning() {
    try {
      return System.nanoTime() - rang.get() < SILENCE.toNanos()
          && scheduler.isStarted()
          && !scheduler.isShutdown()
          && !scheduler.isInStandbyMode();
    } catch (SchedulerException _) {
      return false;
    }
  }

  /// Rings nothing more and waits for what rings now.
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler did not stop", e);
    }
  }

  private static void hang(Scheduler scheduler, Bell bell) throws SchedulerException {
    scheduler.scheduleJob(
        JobBuilder.newJob(Ring.class).withIdentity(bell.name(), GROUP).build(),
        TriggerBuilder.newTrigger()
            .withIdentity(bell.name(), GROUP)
            .withSchedule(
                CronScheduleBuilder.cronSchedule(bell.cron())
                    .inTimeZone(TimeZone.getTimeZone("UTC"))
                    .withMisfireHandlingInstructionFireAndProceed())
            .build());
  }

  private static Ring ring(Map<String, Bell> bells, String name) {
    var bell = bells.get(name);
    if (bell == null) {
      throw new IllegalArgumentException("no bell is named " + name);
    }
    return new Ring(bell);
  }

  private static Properties properties(String name) {
    var properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", name);
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", "3");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }
}
