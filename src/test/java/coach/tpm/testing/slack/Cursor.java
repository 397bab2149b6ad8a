package coach.tpm.testing.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// Cuts a list into pages, as methods with `limit` and `cursor` do.
final class Cursor {
  private Cursor() {}

  /// Hands the call's page out and names the next page, if there is one.
  static <T> void page(ApiCall call, int usual, List<T> all, ObjectNode answer, Consumer<T> each) {
    var limit = call.number("limit", usual);
    if (limit < 1 || limit > 1_000) {
      throw new Refusal("invalid_limit");
    }
    var from = offset(call.text("cursor"));
    var to = Math.min(all.size(), from + limit);
    all.subList(Math.min(from, to), to).forEach(each);
    answer.put("has_more", to < all.size());
    answer.putObject("response_metadata").put("next_cursor", to < all.size() ? cursor(to) : "");
  }

  private static String cursor(int offset) {
    return Base64.getEncoder().encodeToString("next:%d".formatted(offset).getBytes(UTF_8));
  }

  private static int offset(String cursor) {
    if (cursor.isEmpty()) {
      return 0;
    }
    try {
      var text = new String(Base64.getDecoder().decode(cursor), UTF_8);
      return Integer.parseInt(text.substring("next:".length()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw new Refusal("invalid_cursor");
    }
  }
}
