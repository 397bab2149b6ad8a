package coach.tpm.risk;

/// One change of a risk: the risk as it is from now on, and what the journal keeps of the change.
record Step(Risk now, String event, String detail) {}
