package coach.tpm.slack;

/// What Slack takes, from its Block Kit reference as of 2026-04-16 and docs.slack.dev.
final class Limits {

  static final int MESSAGE_BLOCKS = 50;
  static final int VIEW_BLOCKS = 100;

  /// All blocks of one message together are refused at about 13,200 characters.
  static final int MESSAGE_CHARACTERS = 12_500;

  /// What is left for words, however many buttons there are.
  static final int MESSAGE_WORDS = 3000;

  /// Lines of one list; Slack names no limit, readers have one.
  static final int LINES = 200;

  static final int BLOCK_CHARACTERS = 3000;
  static final int HEADER = 150;
  static final int BUTTON_LABEL = 75;
  static final int BUTTON_VALUE = 2000;
  static final int ACTION_ID = 255;
  static final int OPTION_LABEL = 75;
  static final int OPTION_VALUE = 75;
  static final int OPTIONS = 100;
  static final int PLACEHOLDER = 150;
  static final int NOTE = 500;
  static final int FALLBACK = 600;
  static final int VIEW_TITLE = 24;
  static final int PRIVATE_METADATA = 3000;
  static final int INPUT_LABEL = 2000;
  static final int INPUT_VALUE = 3000;
  static final int ALT_TEXT = 2000;

  /// Of a file; less than an image block takes.
  static final int FILE_ALT_TEXT = 1000;

  static final int URL = 3000;

  private Limits() {}
}
