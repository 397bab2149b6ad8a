package coach.tpm.schedule;

/// Something that is rung regularly: its name, Quartz's cron expression in UTC, and what to do.
///
/// Work must be safe to do twice and to do late: several nodes ring, and a node that was away rings
/// once when it is back.
public record Bell(String name, String cron, Runnable work) {}
