package coach.tpm.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions asked together. `id` names who handles the answers; `context` travels to the platform
/// and comes back with them, and is not trusted when it does.
public record Form(
    String id, String context, String title, String submit, List<Block> intro, List<Field> fields) {

  public Form {
    intro = List.copyOf(intro);
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a form needs at least one field");
    }
  }

  /// Problems by field id, in the order of the fields; none when the values can be taken.
  public static Map<String, String> problems(List<Field> fields, Map<String, String> values) {
    var problems = new LinkedHashMap<String, String>();
    for (var field : fields) {
      var value = values.getOrDefault(field.id(), "").strip();
      if (value.isEmpty()) {
        if (field.required()) {
          problems.put(field.id(), "Please fill this in.");
        }
      } else {
        field.problemWith(value).ifPresent(problem -> problems.put(field.id(), problem));
      }
    }
    return problems;
  }
}
