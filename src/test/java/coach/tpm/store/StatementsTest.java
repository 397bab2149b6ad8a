package coach.tpm.store;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Asks the migrated database to plan every statement of every `Jdbi…` class, so that none drifts
/// from the schema unnoticed.
class StatementsTest {

  /// Where the beginning of a statement is that is a whole change.
  private static final String GUARD = "src/main/java/coach/tpm/store/RequestGuard.java";

  /// A statement: text blocks, literals and constants of its class, joined by `+`.
  private static final Pattern STATEMENT = Pattern.compile("(?s)var sql =(.*?);\\n");

  private static final Pattern PART =
      Pattern.compile("(?s)\"\"\"\\n(.*?)\"\"\"|\"([^\"]*)\"|\\b([A-Z][A-Z_]+)\\b");

  private static final Pattern CONSTANT =
      Pattern.compile("(?s)String ([A-Z_]+) =\\s+\"\"\"\\n(.*?)\"\"\"");
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");

  @TestFactory
  Stream<DynamicTest> every_statement_can_be_planned() throws IOException {
    var database = TestDatabase.fresh();
    var statements = statements();
    assertThat(statements).hasSizeGreaterThan(60);
    return statements.stream()
        .map(statement ->
            DynamicTest.dynamicTest(
                statement.where(), () -> plan(database.address(), statement.sql())))
        .onClose(database::close);
  }

  private static void plan(DatabaseAddress address, String sql) throws SQLException {
    var names = new ArrayList<String>();
    var numbered =
        PARAMETER.matcher(sql).replaceAll(match -> "\\$" + number(names, match.group(1)));
    // only the simple protocol sends a statement whose parameters nobody gives
    var url = address.jdbcUrl() + (address.jdbcUrl().contains("?") ? "&" : "?");
    try (var connection =
            DriverManager.getConnection(
                url + "preferQueryMode=simple", address.user(), address.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("explain (generic_plan) " + numbered)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).contains("cost=");
    }
  }

  private static int number(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name) + 1;
  }

  private static List<Statement> statements() throws IOException {
    var statements = new ArrayList<Statement>();
    var shared = constants(Files.readString(Path.of(GUARD)));
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.getFileName().toString().startsWith("Jdbi")).toList()) {
        var source = Files.readString(file);
        var constants = new HashMap<>(shared);
        constants.putAll(constants(source));
        STATEMENT
            .matcher(source)
            .results()
            .forEach(match -> statements.add(statement(file, source, match, constants)));
      }
    }
    return statements;
  }

  private static Map<String, String> constants(String source) {
    return CONSTANT
        .matcher(source)
        .results()
        .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
  }

  private static Statement statement(
      Path file, String source, MatchResult match, Map<String, String> constants) {
    var sql = new StringBuilder();
    PART.matcher(match.group(1))
        .results()
        .forEach(part ->
            sql.append(
                part.group(1) != null
                    ? part.group(1)
                    : part.group(2) != null
                        ? part.group(2)
                        : constants.getOrDefault(part.group(3), "")));
    return new Statement(file.getFileName() + ":" + line(source, match.start()), sql.toString());
  }

  private static long line(String source, int at) {
    return source.substring(0, at).lines().count();
  }

  private record Statement(String where, String sql) {}
}
