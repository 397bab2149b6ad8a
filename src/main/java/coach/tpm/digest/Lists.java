package coach.tpm.digest;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Lists cut to what a reader takes in, with the number of what was left out.
final class Lists {

  private final Prompts prompts;

  Lists(Prompts prompts) {
    this.prompts = prompts;
  }

  /// The first `most` lines, then "and 3 more" in the words named `more`; nothing for no lines.
  <T> List<Block> cut(List<T> things, int most, Function<T, Text> line, String more) {
    if (things.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<Text>();
    things.stream().limit(most).map(line).forEach(lines::add);
    if (things.size() > most) {
      lines.add(prompts.text(more, "count", things.size() - most));
    }
    return List.of(new Bullets(false, lines));
  }
}
