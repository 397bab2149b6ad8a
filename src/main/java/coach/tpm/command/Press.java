package coach.tpm.command;

import java.time.Instant;

/// A button or a menu option, pressed. `value` is what our message carried; it may be old.
public record Press(Caller caller, String action, String value, Instant at) {}
