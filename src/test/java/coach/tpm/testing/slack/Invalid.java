package coach.tpm.testing.slack;

/// Blocks or a view that Slack would refuse: who sent them, why, and what they were.
public record Invalid(String method, String reason, String sent) {}
