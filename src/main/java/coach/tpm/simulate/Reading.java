package coach.tpm.simulate;

import coach.tpm.message.Block;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person sees in a message: for each program named in it, the buttons that stand under its
/// name.
record Reading(Set<String> programs, List<Part> parts) {

  private static final Pattern QUESTION = Pattern.compile("\\d+");

  Reading {
    programs = Set.copyOf(programs);
    parts = List.copyOf(parts);
  }

  /// The buttons that concern one question of one program.
  record Part(String program, String question, List<Button> buttons) {

    /// Whether it asks: the answers can be pressed.
    boolean asks() {
      return button("checkin.yes").isPresent();
    }

    Optional<Button> button(String action) {
      return buttons.stream().filter(button -> button.action().equals(action)).findFirst();
    }

    Optional<Button> labelled(String label) {
      return buttons.stream().filter(button -> button.label().startsWith(label)).findFirst();
    }
  }

  static Reading of(Message message) {
    var eye = new Eye();
    eye.look(Text.plain(message.summary()));
    message.blocks().forEach(eye::look);
    return new Reading(eye.programs, eye.parts);
  }

  private static final class Eye {

    private final Set<String> programs = new LinkedHashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private String program = "";

    void look(Text text) {
      var name = Team.NAME.matcher(text.plainText());
      while (name.find()) {
        program = name.group();
        programs.add(program);
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
