package coach.tpm.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.tpm.prompt.PromptFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The coach was created from a document under CC BY-SA 4.0. Its lessons credit it and are our own
/// words: no run of seven of them stands there.
class SeedTest {

  private static final Path SHINGLES = Path.of("../shared/curriculum/seed_shingles.json");
  private static final int RUN = 7;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  @Test
  void no_lesson_copies_a_sentence_of_the_seed() throws IOException {
    assumeTrue(Files.exists(SHINGLES), SHINGLES + " is not here, so nothing can be compared");
    var seed = seed();

    assertThat(seed).hasSizeGreaterThan(400);
    for (var file : PromptFiles.packaged().in("lessons")) {
      assertThat(runs(file.text())).as(file.path()).noneMatch(run -> seed.contains(hash(run)));
    }
  }

  @Test
  void a_run_is_hashed_as_the_list_says() {
    assertThat(runs("One [two](https://example.org/x) three, FOUR: five six 7 eight"))
        .containsExactly("one two three four five six 7", "two three four five six 7 eight");
    assertThat(hash("one two three four five six 7")).hasSize(16);
  }

  private static Set<String> seed() throws IOException {
    var hashes = new HashSet<String>();
    new JsonMapper()
        .readTree(Files.readString(SHINGLES))
        .get("hashes")
        .forEach(hash -> hashes.add(hash.asString()));
    return hashes;
  }

  private static List<String> runs(String text) {
    var bare = text.replaceAll("\\]\\([^)]*\\)", "]").toLowerCase(Locale.ROOT);
    var words = WORD.matcher(bare).results().map(MatchResult::group).toList();
    return IntStream.rangeClosed(0, words.size() - RUN)
        .mapToObj(i -> String.join(" ", words.subList(i, i + RUN)))
        .toList();
  }

  private static String hash(String run) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
