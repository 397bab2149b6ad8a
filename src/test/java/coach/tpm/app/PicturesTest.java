package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.FakeFile;
import coach.tpm.testing.slack.Fault;
import coach.tpm.testing.slack.Faults;
import coach.tpm.testing.slack.Seen;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackMessage;
import coach.tpm.testing.slack.SlackPerson;
import coach.tpm.testing.slack.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The weekly letter and the summary of a program of a few days, with pictures, in Slack.
class PicturesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant SUNDAY = Instant.parse("2026-11-22T11:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String PROMISE = "files.getUploadURLExternal";
  private static final List<String> OF_THE_LETTER =
      List.of(
          "Tasks done against plan",
          "On-time answers, four weeks",
          "Risk map",
          "Open risks by colour, four weeks");

  private RunningCoach coach;
  private Workspace workspace;
  private SlackClient client;
  private SlackPerson ann;
  private Conversation apollo;

  @BeforeEach
  void a_program_that_has_been_asked_for_two_days() {
    coach = RunningCoach.at(SUNDAY);
    workspace = coach.slack.workspace("T1").user("U1", "ann", BERLIN.getId());
    apollo = workspace.channel("C1", "apollo", "U1");
    client = coach.client("T1");
    ann = client.person("U1");
    ann.types("program start Apollo by 15 Jan").in(apollo);
    ann.types("task add \"Write the plan\" by 2026-11-27").in(apollo);
    ann.types("risk add The vendor is late").in(apollo);
    for (int day = 0; day < 2; day++) {
      coach.moveTo(MONDAY.plusDays(day).atTime(9, 30).atZone(BERLIN));
      coach.untilAllIsSaid();
    }
  }

  @AfterEach
  void stop() {
    assertThat(coach.slack.invalid()).isEmpty();
    client.close();
    coach.close();
  }

  @Test
  void a_letter_ends_with_its_words_and_each_picture_once() {
    ann.types("digest now").in(apollo);
    coach.untilAllIsSaid();

    var pictures = theLetterStandsWithAllPictures();
    assertThat(pictures).allMatch(FakeFile::isComplete).allMatch(PicturesTest::isPng);
    assertThat(coach.slack.files()).hasSameSizeAs(pictures);
    assertThat(pictures)
        .extracting(FakeFile::altText)
        .isEqualTo(letter().blocks().findValuesAsString("alt_text"))
        .allMatch(words -> words.length() > 20 && words.length() <= 1_000);
  }

  @Test
  void the_words_stand_while_slack_looks_at_the_pictures() {
    coach.slack.filesTakeToProcess(2);

    ann.types("digest now").in(apollo);
    var words = apollo.await(PicturesTest::isLetter, RunningCoach.SOON);
    assertThat(words.pictures()).isEmpty();
    coach.untilAllIsSaid();

    theLetterStandsWithAllPictures();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "sent", "ready", "shown"})
  void a_restart_in_the_middle_neither_loses_a_picture_nor_doubles_one(String state) {
    coach.slack.faults().next(PROMISE, new Fault.HttpError(500));
    ann.types("digest now").in(apollo);
    RunningCoach.eventually(
        () -> {
          coach.pass(Duration.ofSeconds(1));
          return coach.count("slack_file where state = '" + state + "'");
        },
        some -> some > 0);

    coach.restart();
    coach.untilAllIsSaid();

    assertThat(theLetterStandsWithAllPictures()).hasSameSizeAs(complete());
  }

  @Test
  void a_workspace_that_allows_no_files_has_the_words_and_later_the_pictures() {
    var scopes = workspace.scopes();
    workspace.scopes(scopes.replace(",files:write", ""));
    ann.types("digest now").in(apollo);
    coach.untilAllIsSaid();
    assertThat(letter().pictures()).isEmpty();
    assertThat(coach.slack.calls(PROMISE)).hasSameSizeAs(OF_THE_LETTER);

    workspace.scopes(scopes);
    coach.moveTo(MONDAY.plusDays(4).atTime(3, 17).atZone(BERLIN));
    RunningCoach.eventually(() -> coach.count("slack_file"), none -> none == 0);
    coach.untilAllIsSaid();
    coach.moveTo(MONDAY.plusDays(4).atTime(16, 0).atZone(BERLIN));
    coach.untilAllIsSaid();

    var letters = apollo.messages().stream().filter(PicturesTest::isLetter).toList();
    assertThat(letters.getLast().pictures()).hasSameSizeAs(OF_THE_LETTER);
  }

  @Test
  void the_pictures_of_a_summary_follow_it_and_only_who_asked_sees_them() {
    ann.types("summary").in(apollo);

    var pictures = ann.reading(apollo).await(it -> !it.pictures().isEmpty(), RunningCoach.SOON);
    assertThat(titles(pictures.message())).contains("Risk map").doesNotHaveDuplicates();
    assertThat(pictures.message().ephemeralTo()).isEqualTo("U1");
    assertThat(summaries()).hasSize(2);
    assertThat(summaries().getFirst().text()).contains("The vendor is late");
    assertThat(summaries().getFirst().message().pictures()).isEmpty();
    assertThat(coach.slack.responses()).hasSize(1);
    assertThat(apollo.messages()).allMatch(it -> it.pictures().isEmpty());
  }

  @Test
  void the_pictures_of_a_summary_come_once_slack_has_looked_at_them() {
    coach.slack.filesTakeToProcess(1);

    ann.types("summary").in(apollo);

    ann.reading(apollo).await(it -> !it.pictures().isEmpty(), RunningCoach.SOON);
    assertThat(coach.slack.responses()).hasSize(2);
    assertThat(summaries()).hasSize(2);
  }

  @Test
  void a_summary_without_pictures_says_nothing_more() {
    coach.slack.faults().always(PROMISE, new Fault.Refuse("file_uploads_disabled"));

    ann.types("summary").in(apollo);

    RunningCoach.eventually(
        () -> coach.count("slack_file where state = 'given_up'"), all -> all == 4);
    ann.types("summary").in(apollo);
    assertThat(summaries()).hasSize(2).allMatch(it -> it.text().contains("The vendor is late"));
    assertThat(coach.slack.responses()).isEmpty();
  }

  @Test
  void a_response_address_that_fails_does_not_show_the_pictures_twice() {
    coach.slack.faults().next(Faults.RESPONSE_URL, new Fault.HttpError(500));

    ann.types("summary").in(apollo);

    ann.reading(apollo).await(it -> !it.pictures().isEmpty(), RunningCoach.SOON);
    assertThat(summaries()).hasSize(2);
  }

  private List<FakeFile> theLetterStandsWithAllPictures() {
    assertThat(titles(letter())).containsExactlyElementsOf(OF_THE_LETTER);
    assertThat(letter().text()).contains("The vendor is late");
    return letter().pictures().stream().map(this::file).toList();
  }

  /// There is only one.
  private SlackMessage letter() {
    var letters = apollo.messages().stream().filter(PicturesTest::isLetter).toList();
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }

  private static boolean isLetter(SlackMessage message) {
    return message.text().contains("Next week");
  }

  private List<Seen> summaries() {
    return ann.reading(apollo).messages().stream()
        .filter(it -> "U1".equals(it.message().ephemeralTo()) && it.text().contains("risk"))
        .toList();
  }

  private List<String> titles(SlackMessage message) {
    return message.pictures().stream().map(id -> file(id).title()).toList();
  }

  private FakeFile file(String id) {
    return coach.slack.files().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private List<FakeFile> complete() {
    return coach.slack.files().stream().filter(FakeFile::isComplete).toList();
  }

  private static boolean isPng(FakeFile file) {
    var bytes = file.bytes();
    return bytes.length > 1_000 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
  }
}
