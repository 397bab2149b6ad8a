package coach.tpm.digest;

import java.time.Instant;

/// A weekly letter as it was written, and when.
record StoredDigest(Facts facts, Instant at) {}
