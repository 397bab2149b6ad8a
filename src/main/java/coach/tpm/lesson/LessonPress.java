package coach.tpm.lesson;

import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.message.Message;
import java.util.function.Function;

/// A button of a lesson: its action, and what answers it.
record LessonPress(String action, Function<Press, Reply> answer) implements PressHandler {

  /// The lesson becomes the message that held the button: its value is an id.
  static final String OPEN = "lesson.open";

  /// As [#OPEN], but below: for buttons that stay, such as those of the home tab.
  static final String READ = "lesson.read";

  /// The value is an id and the sections to show, see [Shown].
  static final String SHOW = "lesson.show";

  static final String DONE = "lesson.done";

  static final String LIST = "lesson.list";

  static LessonPress inPlace(String action, Function<Press, Message> answer) {
    return new LessonPress(action, press -> new Reply.Become(answer.apply(press)));
  }

  static LessonPress below(String action, Function<Press, Message> answer) {
    return new LessonPress(action, press -> new Reply.Say(answer.apply(press)));
  }

  @Override
  public Reply press(Press press) {
    return answer.apply(press);
  }
}
