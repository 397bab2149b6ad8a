package coach.tpm.chart;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What a picture of figures shows. Surfaces draw it, or show it in a way of their own. Sealed, so
/// that adding a kind breaks whoever draws.
///
/// `words` say the same as the picture, for those who do not see it.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "chart")
public sealed interface Chart {

  String title();

  String words();

  /// Columns, each a pile of its series from the first upwards. A column with an empty name stands
  /// without one.
  record Columns(String title, String words, List<String> columns, List<Series> series)
      implements Chart {

    public Columns {
      columns = List.copyOf(columns);
      series = List.copyOf(series);
    }
  }

  /// Lines over points; a line that ends early has its last value written beside it. The first
  /// series is dashed: it is what the others are measured against.
  record Lines(String title, String words, List<String> points, List<Series> series)
      implements Chart {

    public Lines {
      points = List.copyOf(points);
      series = List.copyOf(series);
    }
  }

  /// A map of fields, the first row at the bottom, each field toned and with a few words in it.
  record Grid(
      String title,
      String words,
      String across,
      List<String> columns,
      String up,
      List<String> rows,
      List<List<Field>> fields)
      implements Chart {

    /// `text` may be empty.
    public record Field(Tone tone, String text) {}

    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      fields = fields.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (fields.size() != rows.size() || fields.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException(
            "a grid of %d rows and %d columns needs a field for each"
                .formatted(rows.size(), width));
      }
    }
  }
}
