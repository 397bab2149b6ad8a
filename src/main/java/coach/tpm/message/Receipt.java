package coach.tpm.message;

/// Where a delivered message stands: the platform's conversation and the message's id in it.
public record Receipt(String conversation, String messageId) {}
