package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Plain;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
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
  private static final WeekPage WEEK = new WeekPage(PROMPTS);

  @Test
  void the_summary_of_a_quiet_week() {
    assertThat(Transcript.of(PAGES.summary(Samples.quiet().now(), Trend.NONE)))
        .isEqualTo(
            """
            🟢 Green: Apollo, Fri 27 Nov
            - 2 of 2 who answered today said Yes.
            - No task is overdue.
            - 1 risk is open, neither red nor amber.
            Target: Friday 15 January 2027, 49 days left
            Answers: 2 of 3 have answered: 2 on time
            Open risks
            - R2 The test lab may be booked · 🟢 score 4 · Ben · open 9 days
            Due in the next 7 days
            - 4 Review the API · Ada · due Mon 30 Nov
            ---
            /tpm risk list has all risks, /tpm task list all tasks.\
            """);
  }

  @Test
  void the_card_of_a_quiet_week() {
    assertThat(Transcript.of(PAGES.card(Samples.quiet().now())))
        .isEqualTo(
            """
            🟢 Green: Apollo, Fri 27 Nov
            - 2 of 2 who answered today said Yes.
            - No task is overdue.
            - 1 risk is open, neither red nor amber.
            Target: Friday 15 January 2027, 49 days left
            Answers: 2 of 3 have answered: 2 on time
            Open risks
            - R2 The test lab may be booked · 🟢 score 4 · Ben · open 9 days
            Due in the next 7 days
            - 4 Review the API · Ada · due Mon 30 Nov
            ---
            This card follows the answers as they arrive. /tpm summary shows the summary at any time.\
            """);
  }

  @Test
  void the_letter_of_a_quiet_week() {
    assertThat(Transcript.of(WEEK.letter(Samples.quiet())))
        .isEqualTo(
            """
            🟢 Green: Apollo, week to Fri 27 Nov
            🟢 Green, as on Fri 20 Nov.
            - 2 of 2 who answered today said Yes.
            - No task is overdue.
            - 1 risk is open, neither red nor amber.
            Target: Friday 15 January 2027, 49 days left
            Answers, day by day
            Mon 23 Nov  3 of 3 on time
            Tue 24 Nov  2 of 3 on time, 1 without an answer
            Wed 25 Nov  2 of 2 on time; 1 sat out
            Fri 27 Nov  2 of 3 on time, 1 without an answer
            Participation: 9 of 11 questions since Fri 20 Nov were answered.
            Risks
            - R2 The test lab may be booked · 🟢 score 4 · Ben · open 9 days
            Done
            - 1 Write the plan · Ada
            Next week
            - 4 Review the API · Ada · due Mon 30 Nov\
            """);
  }

  @Test
  void the_summary_of_a_bad_week() {
    assertThat(Transcript.of(PAGES.summary(Samples.bad().now(), Trend.NONE)))
        .isEqualTo(
            """
            🔴 Red: Apollo, Fri 27 Nov
            - The target date, Thursday 26 November 2026, has passed and 16 tasks are open.
            - 3 red risks are open.
            - 2 of 4 who answered today said No.
            - 3 amber risks are open.
            - 2 tasks are overdue.
            - 1 of 4 who answered today said At risk.
            - 4 of 5 who were asked on Thu 26 Nov did not answer.
            Target: Thursday 26 November 2026, 1 day ago
            Answers: 4 of 5 have answered: 1 on time, 1 at risk, 2 no
            Open risks
            - R1 The vendor's API review may slip · 🔴 score 23 · Ben · raised today
            - R2 Trouble 2 · 🔴 score 20 · no owner yet · open 1 day
            - R3 Trouble 3 · 🔴 score 17 · Ben · open 2 days
            - R4 Trouble 4 · 🟠 score 14 · no owner yet · open 3 days
            - R5 Trouble 5 · 🟠 score 11 · Ben · open 4 days
            - and 3 more: /tpm risk list
            Overdue
            - 7 Load test <!channel> *now* · Ben · due Thu 19 Nov, 8 days late
            - 8 Sign the contract · no owner yet · due Thu 26 Nov, 1 day late
            Due in the next 7 days
            - 10 Step 10 · Ada · due Fri 27 Nov
            - 11 Step 11 · no owner yet · due Fri 27 Nov
            - 12 Step 12 · Ada · due Fri 27 Nov
            - 13 Step 13 · no owner yet · due Fri 27 Nov
            - 14 Step 14 · Ada · due Fri 27 Nov
            - and 7 more: /tpm task list
            ---
            /tpm risk list has all risks, /tpm task list all tasks.\
            """);
  }

  @Test
  void the_card_of_a_bad_week() {
    assertThat(Transcript.of(PAGES.card(Samples.bad().now())))
        .isEqualTo(
            """
            🔴 Red: Apollo, Fri 27 Nov
            - The target date, Thursday 26 November 2026, has passed and 16 tasks are open.
            - 3 red risks are open.
            - 2 of 4 who answered today said No.
            - 3 amber risks are open.
            - 2 tasks are overdue.
            - 1 of 4 who answered today said At risk.
            - 4 of 5 who were asked on Thu 26 Nov did not answer.
            Target: Thursday 26 November 2026, 1 day ago
            Answers: 4 of 5 have answered: 1 on time, 1 at risk, 2 no
            Open risks
            - R1 The vendor's API review may slip · 🔴 score 23 · Ben · raised today
            - R2 Trouble 2 · 🔴 score 20 · no owner yet · open 1 day
            - R3 Trouble 3 · 🔴 score 17 · Ben · open 2 days
            - and 5 more: /tpm risk list
            Overdue
            - 7 Load test <!channel> *now* · Ben · due Thu 19 Nov, 8 days late
            - 8 Sign the contract · no owner yet · due Thu 26 Nov, 1 day late
            Due in the next 7 days
            - 10 Step 10 · Ada · due Fri 27 Nov
            - 11 Step 11 · no owner yet · due Fri 27 Nov
            - 12 Step 12 · Ada · due Fri 27 Nov
            - and 9 more: /tpm task list
            ---
            This card follows the answers as they arrive. /tpm summary shows the summary at any time.\
            """);
  }

  @Test
  void the_letter_of_a_bad_week() {
    assertThat(Transcript.of(WEEK.letter(Samples.bad())))
        .isEqualTo(
            """
            🔴 Red: Apollo, week to Fri 27 Nov
            🔴 Red; it was 🟠 Amber on Fri 20 Nov.
            - The target date, Thursday 26 November 2026, has passed and 16 tasks are open.
            - 3 red risks are open.
            - 2 of 4 who answered today said No.
            - 3 amber risks are open.
            - 2 tasks are overdue.
            - 1 of 4 who answered today said At risk.
            - 4 of 5 who were asked on Thu 26 Nov did not answer.
            Target: Thursday 26 November 2026, 1 day ago
            - The target moved from Fri 15 Jan to Fri 22 Jan: the vendor is late
            - The target moved from Fri 22 Jan to Thu 26 Nov.
            Answers, day by day
            Mon 23 Nov  4 of 5 on time, 1 at risk
            Tue 24 Nov  1 of 5 on time, 1 at risk, 1 no, 2 without an answer
            Wed 25 Nov  nobody was asked; 5 sat out
            Thu 26 Nov  0 of 5 on time, 1 at risk, 4 without an answer
            Fri 27 Nov  1 of 5 on time, 1 at risk, 2 no, 1 without an answer
            Participation: 13 of 20 questions since Fri 20 Nov were answered.
            Risks
            - R1 The vendor's API review may slip · 🔴 score 23 · Ben · raised today
            - R2 Trouble 2 · 🔴 score 20 · no owner yet · open 1 day
            - R3 Trouble 3 · 🔴 score 17 · Ben · open 2 days
            - R4 Trouble 4 · 🟠 score 14 · no owner yet · open 3 days
            - R5 Trouble 5 · 🟠 score 11 · Ben · open 4 days
            - and 3 more: /tpm risk list
            - Opened: R1 The vendor's API review may slip · Ben
            - Closed: R9 No budget · no owner yet
            Slipped
            - 9 Train the team · Ada · moved from Fri 27 Nov to Fri 11 Dec: Ben is ill
            - 10 Step 10 · Ada · moved from Mon 23 Nov to Fri 27 Nov
            - 7 Load test <!channel> *now* · Ben · due Thu 19 Nov, 8 days late
            - 8 Sign the contract · no owner yet · due Thu 26 Nov, 1 day late
            Next week
            - 10 Step 10 · Ada · due Fri 27 Nov
            - 11 Step 11 · no owner yet · due Fri 27 Nov
            - 12 Step 12 · Ada · due Fri 27 Nov
            - 13 Step 13 · no owner yet · due Fri 27 Nov
            - 14 Step 14 · Ada · due Fri 27 Nov
            - 15 Step 15 · no owner yet · due Fri 27 Nov
            - 16 Step 16 · Ada · due Fri 27 Nov
            - 17 Step 17 · no owner yet · due Fri 27 Nov
            - 18 Step 18 · Ada · due Fri 27 Nov
            - 19 Step 19 · no owner yet · due Fri 27 Nov
            - and 2 more: /tpm task list
            Help wanted
            - Chi: The vendor's API review may slip (risk R1)
            - Ada: I need `root` on the build server\
            """);
  }

  @Test
  void the_summary_of_an_empty_week() {
    assertThat(Transcript.of(PAGES.summary(Samples.empty().now(), Trend.NONE)))
        .isEqualTo(
            """
            ⚪ No report: Apollo, Fri 27 Nov
            - Nobody answered in the last seven days, so there is nothing to judge by.
            Target: Friday 15 January 2027, 49 days left
            Answers: nobody was asked
            ---
            /tpm risk list has all risks, /tpm task list all tasks.\
            """);
  }

  @Test
  void the_card_of_an_empty_week() {
    assertThat(Transcript.of(PAGES.card(Samples.empty().now())))
        .isEqualTo(
            """
            ⚪ No report: Apollo, Fri 27 Nov
            - Nobody answered in the last seven days, so there is nothing to judge by.
            Target: Friday 15 January 2027, 49 days left
            Answers: nobody was asked
            ---
            This card follows the answers as they arrive. /tpm summary shows the summary at any time.\
            """);
  }

  @Test
  void the_letter_of_an_empty_week_says_that_it_was_empty() {
    assertThat(Transcript.of(WEEK.letter(Samples.empty())))
        .isEqualTo(
            """
            ⚪ No report: Apollo, week to Fri 27 Nov
            ⚪ No report. There is no weekly digest of an earlier day to compare with.
            - Nobody answered in the last seven days, so there is nothing to judge by.
            Target: Friday 15 January 2027, 49 days left
            An empty week: since Fri 20 Nov nobody answered, no date moved, no task was done, and no risk was opened or closed.
            Answers, day by day
            Participation: nobody was asked since Fri 20 Nov.\
            """);
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
                PAGES.summary(Samples.bad().now(), Trend.NONE),
                PAGES.card(Samples.bad().now()),
                WEEK.letter(Samples.bad()))
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
                    PAGES.summary(facts.now(), Trend.NONE),
                    PAGES.card(facts.now()),
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
