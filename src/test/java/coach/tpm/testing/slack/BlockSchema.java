package coach.tpm.testing.slack;

import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The published schema of Block Kit, where the shared folder beside the project holds it.
final class BlockSchema {
  private static final String FILE = "schemas/slack-block-kit.schema.json";
  private static final URI SCHEMA =
      URI.create("https://tightknit.com/schemas/slack-block-kit.schema.json");
  private static final URI VIEW = URI.create("urn:coach:view");
  private static final BlockSchema SHARED = new BlockSchema(find().orElse(null));

  private final @Nullable Validator validator;

  private BlockSchema(@Nullable Path file) {
    validator = file == null ? null : read(file);
  }

  static BlockSchema shared() {
    return SHARED;
  }

  /// Whether the schema was found; our own limits are checked either way.
  boolean isPresent() {
    return validator != null;
  }

  List<String> problemsOfBlocks(JsonNode blocks) {
    return problems(SCHEMA, blocks);
  }

  List<String> problemsOfView(JsonNode view) {
    return problems(VIEW, view);
  }

  private List<String> problems(URI schema, JsonNode json) {
    if (validator == null) {
      return List.of();
    }
    var gson = JsonParser.parseString(json.toString());
    return validator.validate(schema, gson).getErrors().stream()
        .map(BlockSchema::describe)
        .limit(12)
        .toList();
  }

  private static String describe(Error error) {
    return "%s: %s".formatted(error.getInstanceLocation(), error.getError());
  }

  private static Validator read(Path file) {
    var validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    validator.registerSchema(SCHEMA, text(file));
    validator.registerSchema(
        VIEW,
        """
        {"if": {"properties": {"type": {"const": "home"}}},
         "then": {"$ref": "%1$s#/$defs/home_view"},
         "else": {"$ref": "%1$s#/$defs/modal_view"}}
        """
            .formatted(SCHEMA));
    return validator;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The folder named by `coach.shared`, or `shared` beside the project or any folder above it.
  private static Optional<Path> find() {
    var named = Optional.ofNullable(System.getProperty("coach.shared")).map(Path::of);
    var above = Path.of("").toAbsolutePath();
    var candidates = new ArrayList<Path>();
    named.ifPresent(candidates::add);
    for (var folder = above; folder != null; folder = folder.getParent()) {
      candidates.add(folder.resolve("shared"));
    }
    return candidates.stream().map(it -> it.resolve(FILE)).filter(Files::exists).findFirst();
  }
}
