package coach.tpm.simulate;

import coach.tpm.message.Block;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Span;
import coach.tpm.message.Text;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person sees in a message: for each program named in it, the buttons that stand under its
/// name.
record Reading(Set<String> programs, List<Part> parts, List<Called> called) {

  static final String EDIT = "checkin.edit";

  private static final Pattern QUESTION = Pattern.compile("\\d+");
  private static final Pattern NOTICE =
      Pattern.compile("No answer on \\p{Alpha}+ (\\d+ \\p{Alpha}+ \\d{4})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  Reading {
    programs = Set.copyOf(programs);
    parts = List.copyOf(parts);
    called = List.copyOf(called);
  }

  /// Somebody is said not to have answered for a day.
  record Called(String program, MemberId member, LocalDate day) {}

  /// The buttons that concern one question of one program.
  record Part(String program, String question, List<Button> buttons) {

    /// Whether it asks: the answers can be pressed.
    boolean asks() {
      return button("checkin.yes").isPresent();
    }

    Optional<Button> button(String action) {
      return buttons.stream().filter(button -> button.action().equals(action)).findFirst();
    }
  }

  static Reading of(Message message) {
    var eye = new Eye();
    eye.look(Text.plain(message.summary()));
    message.blocks().forEach(eye::look);
    return new Reading(eye.programs, eye.parts, eye.called);
  }

  /// Whether it shows an answer that stands and can be changed.
  boolean isReceipt() {
    return parts.stream().anyMatch(part -> part.button(EDIT).isPresent());
  }

  private static final class Eye {

    private final Set<String> programs = new LinkedHashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Called> called = new ArrayList<>();
    private Optional<LocalDate> noticeOf = Optional.empty();
    private String program = "";

    void look(Text text) {
      var notice = NOTICE.matcher(text.plainText());
      if (notice.find()) {
        noticeOf = Optional.of(LocalDate.parse(notice.group(1), DAY));
      }
      var name = Team.NAME.matcher(text.plainText());
      while (name.find()) {
        program = name.group();
        programs.add(program);
      }
      noticeOf.ifPresent(day -> call(text, day));
    }

    private void call(Text text, LocalDate day) {
      for (var span : text.spans()) {
        if (span instanceof Span.Mention(var member)) {
          called.add(new Called(program, member, day));
        }
      }
    }

    void look(Block block) {
      switch (block) {
        case Block.Heading(var text) -> look(Text.plain(text));
        case Block.Paragraph(var text) -> look(text);
        case Block.Bullets(_, var items) -> items.forEach(this::look);
        case Block.Quote(var text) -> look(text);
        case Block.Facts(var facts) -> facts.forEach(fact -> look(fact.value()));
        case Block.Choices(var buttons) -> press(buttons);
        case Block.Note(var text) -> look(text);
        case Block.Preformatted _,
            Block.Menu _,
            Block.Picture _,
            Block.Attachment _,
            Block.Rule _ -> {}
      }
    }

    private void press(List<Button> buttons) {
      var ours = buttons.stream().filter(it -> it.action().startsWith("checkin.")).toList();
      if (ours.isEmpty()) {
        return;
      }
      var question = QUESTION.matcher(ours.getFirst().value());
      parts.add(new Part(program, question.lookingAt() ? question.group() : "", ours));
    }
  }
}
