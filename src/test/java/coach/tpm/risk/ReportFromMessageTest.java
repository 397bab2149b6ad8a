package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.LOBBY;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.command.ShortcutHandler.Chosen;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.testing.Transcript;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportFromMessageTest {

  private static final String LINK = "https://acme.slack.com/archives/C1/p1732348800000100";

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_form_opens_with_the_messages_words_and_the_risk_keeps_its_link() {
    var form = Transcript.form(chosen(inChannel(ADA), "<@U2> says the vendor is *late*", LINK));

    var outcome = world.submit(form, Map.of("statement", words(form)));

    assertThat(words(form)).isEqualTo("@Ben says the vendor is *late*");
    assertThat(Transcript.of(form.intro())).contains("Apollo", "Reported from this message");
    assertThat(world.risk(1).sourceLink()).contains(LINK);
    assertThat(Transcript.of(outcome)).contains("Source: the message");
  }

  @Test
  void a_long_message_is_cut_and_the_form_says_so() {
    var form = Transcript.form(chosen(inChannel(ADA), "x".repeat(4000), LINK));

    assertThat(words(form)).isEqualTo("x".repeat(999) + "…");
    assertThat(Transcript.of(form.intro())).contains("longer than 1000 characters");
    assertThat(form.context()).hasSizeLessThan(3000);
  }

  @Test
  void a_message_without_words_or_link_opens_an_empty_form() {
    var form = Transcript.form(chosen(inChannel(ADA), "", ""));

    world.submit(form, Map.of());

    assertThat(words(form)).isEmpty();
    assertThat(Transcript.of(form.intro())).doesNotContain("this message");
    assertThat(world.risk(1).sourceLink()).isEmpty();
  }

  @Test
  void a_link_longer_than_any_is_left_out() {
    var form = Transcript.form(chosen(inChannel(ADA), "late", LINK + "x".repeat(3000)));

    assertThat(form.context()).hasSizeLessThan(3000);
  }

  @Test
  void where_no_program_runs_the_reply_says_how_to_go_on() {
    var reply = chosen(new Caller(WORKSPACE, ADA, LOBBY, false), "late", LINK);

    assertThat(Transcript.of(reply))
        .contains("There is no open program in this channel", "/tpm program start");
  }

  private Reply chosen(Caller caller, String words, String link) {
    return world
        .world
        .router()
        .shortcut("report_risk", new Chosen(caller, words, link, world.now()));
  }

  private static String words(Form form) {
    return ((TextField) form.fields().getFirst()).initial();
  }
}
