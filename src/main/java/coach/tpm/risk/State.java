package coach.tpm.risk;

/// Where a risk stands. Every state but `CLOSED` is open: what happened still has to be dealt with.
public enum State {
  OPEN,
  MITIGATING,
  ACCEPTED,
  HAPPENED,
  CLOSED
}
