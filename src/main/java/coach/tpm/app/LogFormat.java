package coach.tpm.app;

/// How log lines look.
enum LogFormat {
  TEXT,
  JSON
}
