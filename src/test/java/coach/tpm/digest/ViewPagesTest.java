package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.ProgramId;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Colour;
import coach.tpm.testing.Transcript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Both short summaries hold their limits and say nothing that is not in the facts, whatever these
/// are: what the facts hold is taken out of a text, and what is left must be words of our
/// templates.
class ViewPagesTest {

  private static final Prompts PROMPTS = Prompts.read(PromptFiles.packaged());
  private static final ViewPages VIEWS = new ViewPages(PROMPTS);
  private static final ProgramId APOLLO = new ProgramId(1);

  /// The only digits that templates of the short summaries may have.
  private static final String FIXED = "the next 7 days";

  /// The sentences of the short summaries.
  private static final Pattern USED =
      Pattern.compile(
          "digest/((red|amber|green|grey|title|why|claimShort|someNo|atRisk|silent|allYes|nothing)"
              + "|(targetPassed|redRisk|amberRisk|overdue|lowRisk|targetAhead|targetAgo)(One)?"
              + "|noneOverdue|today|onDay|targetToday|(view|list).*|andMore|to(whole|business)"
              + "|totechnical)");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";

  /// A word of what stands between spaces.
  private static final Pattern WORD =
      Pattern.compile("[%1$s&&\\p{L}]|[\\p{L}\\p{Nd}&&[^%1$s]][^%1$s]*".formatted(UNSPACED));

  /// More than a line of typed words has.
  private static final int LONGEST = 200;

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_the_facts_are_a_view_keeps_its_number_of_words(long seed) {
    for (long part = 0; part < 10; part++) {
      for (var random :
          List.of(new RandomFacts(seed * 10 + part), RandomFacts.full(seed * 10 + part))) {
        var facts = random.facts();
        assertThat(read(VIEWS.business(facts, APOLLO))).isLessThanOrEqualTo(120);
        assertThat(read(VIEWS.technical(facts, APOLLO))).isLessThanOrEqualTo(250);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_number_and_name_in_a_view_is_in_the_facts(long seed) {
    var facts = new RandomFacts(seed).facts();

    var sayings = sayings(facts);
    for (var message : List.of(VIEWS.business(facts, APOLLO), VIEWS.technical(facts, APOLLO))) {
      var text = Transcript.of(message);
      var left = without(sayings, text);
      assertThat(DIGITS.matcher(left.replace(FIXED, "")).results()).as(text).isEmpty();
      assertThat(words(left)).as(text).isSubsetOf(vocabulary());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_ask_is_never_left_out(long seed) {
    var facts = new RandomFacts(seed).facts();

    for (var message : List.of(VIEWS.business(facts, APOLLO), VIEWS.technical(facts, APOLLO))) {
      var ask =
          Transcript.of(message).lines().filter(line -> line.startsWith("Decision asked")).toList();
      assertThat(ask).hasSize(1);
      assertThat(ask.getFirst().equals("Decision asked: none"))
          .isEqualTo(facts.since().asks().isEmpty());
    }
  }

  @Test
  void the_proof_finds_a_number_and_a_name_that_are_made_up() {
    var facts = new RandomFacts(1).facts();
    var message = VIEWS.business(facts, APOLLO);
    var made = message.with(new Quote(Text.plain("770077 Zed")));

    var left = without(sayings(facts), Transcript.of(made));

    assertThat(left).contains("770077");
    assertThat(vocabulary()).doesNotContainAnyElementsOf(Set.of("zed"));
    assertThat(words(left)).contains("zed");
  }

  @Test
  void the_templates_have_no_digits_of_their_own() {
    assertThat(
            templates()
                .flatMap(text -> DIGITS.matcher(text.replace(FIXED, "")).results())
                .map(match -> match.group()))
        .isEmpty();
  }

  @Test
  void two_risks_at_most_stand_in_the_business_view() {
    var text = Transcript.of(VIEWS.business(Samples.bad(), APOLLO));

    assertThat(text).contains("R1", "R2", "working days at stake").doesNotContain("R3");
  }

  /// All that is read, buttons apart, counted in another way than the product does.
  private static int read(Message message) {
    var text =
        Transcript.of(
            message.blocks().stream()
                .filter(block -> !(block instanceof Choices) && !(block instanceof Rule))
                .toList());
    return (int)
        Stream.of(text.strip().split("[\\s\\p{Z}]+"))
            .filter(part -> !part.equals("-"))
            .mapToLong(part -> Math.max(1, WORD.matcher(part).results().count()))
            .sum();
  }

  /// The longest facts first, so that a short one tears no longer one apart.
  private static String without(List<String> facts, String told) {
    var text = told.replaceAll("[\u2068\u2069]", "");
    for (var fact : facts) {
      text =
          fact.matches("\\d+")
              ? text.replaceAll("(?<!\\d)" + fact + "(?!\\d)", " ")
              : text.replace(fact, " ");
    }
    return text;
  }

  private static List<String> sayings(Facts facts) {
    var said = new HashSet<String>();
    collect(JsonMapper.builder().build().readTree(new FactsJson().write(facts)), said, facts);
    for (int derived :
        new int[] {
          (int) Math.abs(facts.now().daysLeft()),
          facts.now().tasks().open(),
          facts.now().awayToday(),
        }) {
      said.add(String.valueOf(derived));
    }
    Stream.of(facts.now().days(), facts.since().days())
        .flatMap(List::stream)
        .flatMap(day -> Stream.of(day.answered(), day.silent()))
        .forEach(count -> said.add(String.valueOf(count)));
    facts.claim().ifPresent(claim -> said.add(String.valueOf(claim.reason().count())));
    sizes(facts).forEach(size -> said.add(String.valueOf(size)));
    return said.stream()
        .filter(fact -> !fact.isEmpty())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /// Lists are counted; how many are red, amber, or in the way is counted from them.
  private static List<Integer> sizes(Facts facts) {
    var now = facts.now();
    var since = facts.since();
    var sizes = new ArrayList<Integer>();
    Stream.of(
            now.overdue(),
            now.next(),
            now.waits(),
            since.done(),
            since.slipped(),
            since.opened(),
            since.closed(),
            since.risen(),
            since.fallen(),
            since.asks())
        .forEach(list -> sizes.add(list.size()));
    sizes.add(
        (int)
            now.risks().stream()
                .filter(risk -> risk.colour() != Colour.GREEN || risk.task().isPresent())
                .count());
    return sizes;
  }

  private static void collect(JsonNode node, Set<String> said, Facts facts) {
    if (node.isContainer()) {
      node.forEach(child -> collect(child, said, facts));
    } else if (node.isNumber()) {
      said.add(node.asString());
    } else if (node.isString()) {
      add(node.asString(), said);
    }
  }

  /// A text may be cut: between its words, or, when one word is too long for a line, within it.
  private static void add(String fact, Set<String> said) {
    if (fact.matches("\\d{4}-\\d\\d-\\d\\d")) {
      var day = LocalDate.parse(fact);
      said.add(DateWords.say(day));
      said.add(DateWords.sayShort(day));
      said.add(DateWords.sayShort(day) + " " + day.getYear());
      return;
    }
    var line = fact.strip().replaceAll("\\s+", " ");
    said.add(line);
    for (int end = 1; end < Math.min(line.length(), LONGEST); end++) {
      said.add(line.substring(0, end).strip() + "…");
    }
  }

  private static Stream<String> templates() {
    return Stream.concat(
        PROMPTS.names().stream()
            .filter(name -> USED.matcher(name).matches())
            .map(name -> PROMPTS.plain(name, holes(name))),
        Stream.of("digests/business", "digests/technical")
            .flatMap(name -> PROMPTS.blocks(name, holes(name)).stream())
            .map(block -> Transcript.of(List.of(block))));
  }

  private static Object[] holes(String name) {
    return PROMPTS.holes(name).orElse(Set.of()).stream()
        .flatMap(hole -> Stream.of(hole, " "))
        .toArray();
  }

  private static Set<String> vocabulary() {
    return templates().flatMap(text -> words(text).stream()).collect(Collectors.toSet());
  }

  private static Set<String> words(String text) {
    return Pattern.compile("[\\p{L}\\p{M}]+")
        .matcher(text.replaceAll("`", ""))
        .results()
        .map(match -> match.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
