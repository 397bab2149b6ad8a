package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackMessage;
import coach.tpm.testing.slack.SlackPerson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The main job from one end to the other, as three people in three zones live it: everything goes
/// over HTTP, with signed requests in and a Slack that keeps its rules at the other end.
class MainJobTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /// Sunday 22 November 2026, noon in Berlin.
  private static final Instant SUNDAY = Instant.parse("2026-11-22T11:00:00Z");

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  private RunningCoach coach;
  private SlackClient client;
  private Conversation apollo;
  private SlackPerson ann;
  private SlackPerson ben;
  private SlackPerson chi;

  @BeforeEach
  void start() {
    coach = RunningCoach.at(SUNDAY);
    var workspace =
        coach
            .slack
            .workspace("T1")
            .user("U1", "ann", BERLIN.getId())
            .user("U2", "ben", NEW_YORK.getId())
            .user("U3", "chi", TOKYO.getId());
    apollo = workspace.channel("C1", "apollo", "U1", "U2", "U3");
    client = coach.client("T1");
    ann = client.person("U1");
    ben = client.person("U2");
    chi = client.person("U3");
  }

  @AfterEach
  void stop() {
    client.close();
    coach.close();
  }

  @Test
  void a_program_is_learnt_started_asked_about_answered_summed_up_and_told_of() {
    assertThat(ann.types("lesson").inDm().text()).contains("What a TPM is");
    assertThat(ann.types("lesson next").inDm().text()).contains("technical");

    assertThat(ann.types("program start Apollo by 15 Jan").in(apollo).text())
        .contains("Apollo", "Friday 15 January 2027");
    assertThat(ann.types("team add @ben @chi").in(apollo).text()).contains("U2", "U3");
    assertThat(
            ann.types("task add Sign the vendor contract @ben by 2026-12-04 est 2/3/8")
                .in(apollo)
                .text())
        .contains("Friday 4 December 2026");
    assertThat(
            ann.types("task add Pilot with two stores @chi by 2026-12-18 after 1")
                .in(apollo)
                .text())
        .contains("Friday 18 December 2026");

    eachIsAskedAtHalfPastNineOfTheirOwn();
    benAnswersAtRiskThroughTheForm();
    annSaysYesWithOneTap();
    chiAnswersInWords();
    theCardInTheChannelShowsAllThree();
    theLetterComesOnFridayAtFour();

    assertThat(coach.slack.invalid()).isEmpty();
  }

  private void eachIsAskedAtHalfPastNineOfTheirOwn() {
    coach.moveTo(MONDAY.atTime(9, 29).atZone(TOKYO));
    assertThat(chi.dm().messages()).isEmpty();
    coach.moveTo(MONDAY.atTime(9, 30).atZone(TOKYO));
    expect(chi, "Can you deliver Apollo on time?", "Pilot with two stores");
    assertThat(ann.dm().text()).doesNotContain("Can you deliver");

    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    expect(ann, "Can you deliver Apollo on time?");
    assertThat(ben.dm().messages()).isEmpty();

    coach.moveTo(MONDAY.atTime(9, 30).atZone(NEW_YORK));
    expect(ben, "Can you deliver Apollo on time?", "Sign the vendor contract", "4 Dec");
    coach.pass(Duration.ofMinutes(5));
    assertThat(ben.dm().messages()).hasSize(1);
  }

  private void benAnswersAtRiskThroughTheForm() {
    assertThat(ben.dm().last().press("At risk").isOk()).isTrue();
    var form = ben.awaitForm(_ -> true, RunningCoach.SOON);
    var answer =
        form.fill("What is in the way?", "The vendor's lawyer is away <!channel>")
            .fill("How likely is it?", "Likely")
            .fill("Working days lost if it happens", "8")
            .submit();

    assertThat(answer.errors()).isEmpty();
    awaitIn(ben, m -> m.buttons().contains("Edit") && m.text().contains("At risk"));
    assertThat(ann.types("risk list").in(apollo).text())
        .contains("R1", "The vendor's lawyer is away <!channel>");
  }

  private void annSaysYesWithOneTap() {
    ann.dm().last().press("Yes");
    awaitIn(ann, m -> m.buttons().contains("Edit"));
  }

  private void chiAnswersInWords() {
    chi.says("yes");
    awaitIn(chi, m -> m.buttons().contains("Edit"));
  }

  private void theCardInTheChannelShowsAllThree() {
    coach.pass(Duration.ofSeconds(2));
    var card = apollo.await(m -> m.text().contains("3 of 3"), RunningCoach.SOON);
    assertThat(card.text()).contains("Apollo").doesNotContain("ann", "ben", "chi");
    assertThat(inTheChannel()).as("one card a day, edited in place").hasSize(1);
    coach.pass(Duration.ofSeconds(2));
    var details = apollo.await(m -> m.text().contains("chi · Yes"), RunningCoach.SOON);
    assertThat(details.threadTs()).isEqualTo(card.ts());
    assertThat(details.text()).contains("ann · Yes", "ben · At risk", "lawyer is away <!channel>");
    assertThat(List.of(card, details)).allMatch(m -> m.mentions().isEmpty());
    assertThat(apollo.messages()).hasSize(2);
    assertThat(ann.types("summary").in(apollo).text()).contains("Apollo", "15 January 2027");
  }

  /// Threads apart.
  private List<SlackMessage> inTheChannel() {
    return apollo.messages().stream().filter(m -> m.threadTs() == null).toList();
  }

  private void theLetterComesOnFridayAtFour() {
    coach.moveTo(FRIDAY.atTime(15, 59).atZone(BERLIN));
    assertThat(inTheChannel()).hasSize(1);
    coach.moveTo(FRIDAY.atTime(LocalTime.of(16, 0)).atZone(BERLIN));

    var letter = apollo.await(m -> m.text().contains("week"), RunningCoach.SOON);
    assertThat(letter.text()).contains("Apollo", "lawyer", "ben");
    coach.pass(Duration.ofMinutes(3));
    assertThat(inTheChannel()).hasSize(2);
  }

  private void expect(SlackPerson person, String... words) {
    var message = awaitIn(person, MainJobTest::isQuestion);
    assertThat(message.text()).contains(words);
    assertThat(message.buttons()).containsExactly("Yes", "At risk", "No");
  }

  private SlackMessage awaitIn(SlackPerson person, Predicate<SlackMessage> wanted) {
    return coach.slack.workspace("T1").dm(person.id()).await(wanted, RunningCoach.SOON);
  }

  private static boolean isQuestion(SlackMessage message) {
    return message.text().contains("Can you deliver");
  }
}
