package coach.tpm.message;

/// One of several things to choose: what is shown, and what comes back.
public record Option(String label, String value) {}
