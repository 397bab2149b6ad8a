package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.risk.JdbiWatch.Due;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does, each minute, what is due for the risks of all programs. Safe on any number of nodes at
/// once: each risk is looked at again while its register is held.
public final class RiskClocks {

  private static final Logger LOG = LoggerFactory.getLogger(RiskClocks.class);
  private static final int MOST_AT_ONCE = 500;

  private final JdbiWatch table;
  private final Register register;
  private final Watch watch;
  private final Programs programs;

  RiskClocks(JdbiWatch table, Register register, Watch watch, Programs programs) {
    this.table = table;
    this.register = register;
    this.watch = watch;
    this.programs = programs;
  }

  public void tick(Instant now) {
    table.stopClosed(now);
    for (var due : table.due(now, MOST_AT_ONCE)) {
      try {
        programs.find(due.workspace(), due.program()).ifPresent(program -> look(program, due, now));
      } catch (RuntimeException e) {
        LOG.error("clock of risk {} of program {}", due.number(), due.program(), e);
      }
    }
  }

  private void look(Program program, Due due, Instant now) {
    register.ifOpen(
        program,
        () -> {
          register
              .find(program.workspace(), program.id(), due.number())
              .ifPresent(risk -> watch.look(program, risk, now));
          return true;
        },
        () -> false);
  }
}
