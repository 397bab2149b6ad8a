package coach.tpm.simulate;

/// The coach ends in the middle of a call, as a killed process does: nothing after it runs.
public final class PowerCut extends Error {

  PowerCut() {
    super("the power is gone", null, false, false);
  }
}
