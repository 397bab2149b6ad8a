package coach.tpm.app;

import static java.util.stream.Collectors.toCollection;

import coach.tpm.command.Caller;
import coach.tpm.message.Message;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tries things one by one, each undone afterwards, and tells which rows of others each would have
/// changed.
final class Attempts {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// What everybody may write about themselves alone.
  private static final Set<String> PERSONAL =
      Set.of("learner", "learner_lesson", "member", "member_setting", "absence");

  private static final Set<String> NOT_COMPARED =
      Set.of("handled_request", "flyway_schema_history");

  private final PrivateStory story;
  private final long program;
  private final Set<Row> before;

  Attempts(PrivateStory story) {
    this.story = story;
    this.program = story.program();
    this.before = story.jdbi().withHandle(Attempts::dump);
  }

  record Tried<T>(T result, List<String> changed) {}

  private record Row(String table, String json) {}

  <T> Tried<T> attempt(Caller caller, Supplier<T> work) {
    return story
        .jdbi()
        .inTransaction(handle -> {
          var result = work.get();
          var changed = wrote(handle) ? changed(caller, handle) : List.<String>of();
          handle.rollback();
          return new Tried<>(result, changed);
        });
  }

  private static boolean wrote(Handle handle) {
    return handle
        .createQuery("select pg_current_xact_id_if_assigned() is not null")
        .mapTo(boolean.class)
        .one();
  }

  private List<String> changed(Caller caller, Handle handle) {
    var after = dump(handle);
    var changed = new ArrayList<String>();
    before.stream()
        .filter(row -> !after.contains(row) && !isOwn(row, caller))
        .forEach(row -> changed.add("gone: " + row));
    after.stream()
        .filter(row -> !before.contains(row) && !isOwn(row, caller) && !isHarmless(row))
        .forEach(row -> changed.add("new: " + row));
    return changed;
  }

  /// Of the caller alone, or of another program or workspace.
  private boolean isOwn(Row row, Caller caller) {
    var json = MAPPER.readTree(row.json());
    if (json.has("workspace")
        && !json.path("workspace").asString().equals(PrivateStory.HERE.value())) {
      return true;
    }
    var of = json.path(row.table().equals("program") ? "id" : "program");
    if (of.isNumber()) {
      return of.asLong() != program;
    }
    return PERSONAL.contains(row.table())
        && json.path("member").asString("").equals(caller.member().value());
  }

  /// A message owed that says nothing of the private program.
  private boolean isHarmless(Row row) {
    if (!row.table().equals("outbox") || row.json().contains(PrivateStory.SECRET)) {
      return false;
    }
    var json = MAPPER.readTree(row.json());
    return composed(json).filter(it -> it.toString().contains(PrivateStory.SECRET)).isEmpty();
  }

  private Optional<Message> composed(JsonNode owed) {
    return story.composers().stream()
        .filter(composer -> composer.kind().equals(owed.path("kind").asString()))
        .findFirst()
        .flatMap(composer ->
            composer.compose(
                new WorkspaceId(owed.path("workspace").asString()),
                owed.path("subject").asString(),
                owed.path("period").asString(),
                now()));
  }

  private Instant now() {
    return story.now();
  }

  private static Set<Row> dump(Handle handle) {
    var tables =
        handle
            .createQuery("select tablename from pg_tables where schemaname = 'public' order by 1")
            .mapTo(String.class)
            .list();
    return tables.stream()
        .filter(table -> !NOT_COMPARED.contains(table))
        .flatMap(table ->
            handle
                .createQuery("select to_jsonb(t)::text from %s t".formatted(table))
                .mapTo(String.class)
                .list()
                .stream()
                .map(json -> new Row(table, json)))
        .collect(toCollection(LinkedHashSet::new));
  }
}
