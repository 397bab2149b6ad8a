package coach.tpm.outbox;

import coach.tpm.message.Address;
import coach.tpm.message.Message;
import coach.tpm.message.Receipt;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A message that a worker has claimed. An `orphan` should stand in a thread that is not there.
/// `posted` is where it stands when it only needs an edit; `wanted` counts how often it was owed or
/// refreshed when it was claimed.
record Owed(
    WorkspaceId workspace,
    long id,
    UUID key,
    String kind,
    String subject,
    String period,
    Address to,
    boolean requested,
    boolean orphan,
    Optional<Message> words,
    Optional<Receipt> posted,
    int wanted,
    int attempts,
    Instant firstTryAt) {}
