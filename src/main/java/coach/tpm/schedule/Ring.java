package coach.tpm.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only job: rings its bell. A bell that fails is rung again at its next time.
@DisallowConcurrentExecution
final class Ring implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(Ring.class);

  private final Bell bell;

  Ring(Bell bell) {
    this.bell = bell;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      bell.work().run();
    } catch (RuntimeException e) {
      LOG.warn("{} failed and will be tried again: {}", bell.name(), e.toString());
    }
  }
}
