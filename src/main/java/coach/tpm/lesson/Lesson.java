package coach.tpm.lesson;

import coach.tpm.message.Block;
import java.util.List;

/// One idea to learn, as read from its file.
record Lesson(
    LessonId id, int version, Place place, Outline outline, Practice practice, Body body) {

  static final int MOST_ORDER = 99;
  static final int MOST_MINUTES = 60;
  static final int MOST_LEVEL = 5;
  static final int MOST_TITLE = 70;
  static final int MOST_CAN_DO = 160;

  /// Where it stands in the curriculum, and which lessons it builds on.
  record Place(Track track, int order, List<LessonId> prerequisites) {
    Place {
      prerequisites = List.copyOf(prerequisites);
    }
  }

  /// What it is about, what the learner can do afterwards, and what it takes.
  record Outline(String title, String canDo, int level, int minutes) {}

  /// What to do with it on a real program: words for `/tpm`, and what there is to show for it.
  record Practice(String command, String evidence) {}

  /// What was read to write it.
  record Source(String title, String url, String licence) {}

  /// What it says, in its three sections.
  record Body(List<Block> snippet, List<Block> example, List<Block> doItNow, List<Source> sources) {
    Body {
      snippet = List.copyOf(snippet);
      example = List.copyOf(example);
      doItNow = List.copyOf(doItNow);
      sources = List.copyOf(sources);
    }
  }

  String title() {
    return outline.title();
  }
}
