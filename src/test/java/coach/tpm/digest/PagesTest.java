package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Plain;
import coach.tpm.program.ProgramId;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.testing.Golden;
import coach.tpm.testing.Transcript;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

  private static final Prompts PROMPTS = Prompts.read(PromptFiles.packaged());
  private static final StandingPages PAGES = new StandingPages(PROMPTS);
  private static final ViewPages VIEWS = new ViewPages(PROMPTS);
  private static final DetailsPage DETAILS = new DetailsPage(PROMPTS);
  private static final ProgramId APOLLO = new ProgramId(1);
  private static final WeekPage WEEK = new WeekPage(PROMPTS);

  @ParameterizedTest
  @MethodSource("approved")
  void a_text_reads_as_it_was_approved(String name, Message message) {
    Golden.check("digest/" + name, Transcript.of(message));
  }

  static Stream<Arguments> approved() {
    return Stream.concat(
        Stream.of("quiet", "bad", "empty")
            .flatMap(week ->
                Stream.of(
                    Arguments.of(week + "-summary", summary(facts(week))),
                    Arguments.of(week + "-business", VIEWS.business(facts(week), APOLLO)),
                    Arguments.of(week + "-technical", VIEWS.technical(facts(week), APOLLO)),
                    Arguments.of(week + "-card", PAGES.card(facts(week).now())),
                    Arguments.of(week + "-digest", WEEK.letter(facts(week))))),
        Stream.of(
            Arguments.of("quiet-card-thread", DETAILS.of(Samples.quietDetails())),
            Arguments.of("bad-card-thread", DETAILS.of(Samples.badDetails()))));
  }

  private static Facts facts(String week) {
    return switch (week) {
      case "quiet" -> Samples.quiet();
      case "bad" -> Samples.bad();
      default -> Samples.empty();
    };
  }

  private static Message summary(Facts facts) {
    return PAGES.summary(facts.now(), Trend.NONE, VIEWS.others(View.WHOLE, APOLLO));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void every_number_and_name_in_a_text_is_in_the_facts(Facts facts, Message message) {
    var stored = new FactsJson().write(facts);
    var known = numbers(stored);
    known.addAll(counts(facts));

    var text = Transcript.of(message).replace("the next 7 days", "");

    assertThat(numbers(text)).isSubsetOf(known);
    for (var name : List.of("Ada", "Ben", "Chi")) {
      assertThat(stored.contains(name) || !text.contains(name)).as(name).isTrue();
    }
  }

  @Test
  void what_people_typed_stays_their_words_and_mentions_nobody() {
    var spans =
        Stream.of(
                summary(Samples.bad()), PAGES.card(Samples.bad().now()), WEEK.letter(Samples.bad()))
            .flatMap(message -> message.blocks().stream())
            .filter(Bullets.class::isInstance)
            .flatMap(block -> ((Bullets) block).items().stream())
            .flatMap(item -> item.spans().stream())
            .toList();

    assertThat(spans).contains(new Plain("Load test <!channel> *now*"));
    assertThat(spans).noneMatch(Mention.class::isInstance);
  }

  static Stream<Arguments> texts() {
    return Stream.of(Samples.quiet(), Samples.bad(), Samples.empty())
        .flatMap(facts ->
            Stream.of(
                    summary(facts),
                    PAGES.card(facts.now()),
                    VIEWS.business(facts, APOLLO),
                    VIEWS.technical(facts, APOLLO),
                    WEEK.letter(facts))
                .map(message -> Arguments.of(facts, message)));
  }

  private static Set<Integer> numbers(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .results()
        .map(match -> Integer.valueOf(match.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What is counted from the facts rather than stored in them.
  private static Set<Integer> counts(Facts facts) {
    var now = facts.now();
    var since = facts.since();
    var counts = new TreeSet<Integer>();
    counts.add((int) Math.abs(now.daysLeft()));
    counts.add(since.asked());
    counts.add(since.answered());
    since.days().forEach(day -> counts.addAll(List.of(day.answered(), day.silent())));
    for (int shown : List.of(3, 5, 10)) {
      counts.add(now.risks().size() - shown);
      counts.add(now.next().size() - shown);
    }
    return counts;
  }
}
