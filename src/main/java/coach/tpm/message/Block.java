package coach.tpm.message;

import coach.tpm.chart.Chart;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// One part of a message. Sealed, so that adding a part breaks every renderer at compile time.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "block")
public sealed interface Block {

  /// A line above what follows; at most 150 characters are shown.
  record Heading(String text) implements Block {}

  record Paragraph(Text text) implements Block {}

  record Bullets(boolean numbered, List<Text> items) implements Block {

    public Bullets {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a list needs at least one item");
      }
    }
  }

  /// Somebody's own words.
  record Quote(Text text) implements Block {}

  /// Lines kept as they are, in a fixed-width face.
  record Preformatted(String text) implements Block {}

  record Facts(List<Fact> facts) implements Block {

    /// A name and its value, such as "Target" and "Friday 15 January 2027".
    public record Fact(String name, Text value) {}

    public Facts {
      facts = List.copyOf(facts);
      if (facts.isEmpty()) {
        throw new IllegalArgumentException("facts need at least one fact");
      }
    }
  }

  /// A row of buttons, 1 to 25.
  record Choices(List<Button> buttons) implements Block {

    static final int MOST = 25;

    public Choices {
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty() || buttons.size() > MOST) {
        throw new IllegalArgumentException(
            "choices need 1 to %d buttons, but got %d".formatted(MOST, buttons.size()));
      }
    }
  }

  /// One choice of up to 100, acted upon at once. The chosen option's value comes back as a press
  /// of `action`.
  record Menu(String action, String prompt, List<Option> options) implements Block {

    static final int MOST = 100;

    public Menu {
      options = List.copyOf(options);
      if (options.isEmpty() || options.size() > MOST) {
        throw new IllegalArgumentException(
            "a menu needs 1 to %d options, but got %d".formatted(MOST, options.size()));
      }
    }
  }

  /// Figures as a picture. `caption` is shown with it, and alone where pictures cannot be shown.
  record Picture(Chart chart, Text caption) implements Block {}

  /// A file to keep, such as a table for a spreadsheet: what it is called, and what it says.
  record Attachment(String name, String text) implements Block {}

  /// Small print.
  record Note(Text text) implements Block {}

  record Rule() implements Block {}

  static Block paragraph(String text) {
    return new Paragraph(Text.plain(text));
  }
}
