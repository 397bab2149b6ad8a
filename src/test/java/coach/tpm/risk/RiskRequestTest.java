package coach.tpm.risk;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.risk.RiskRequest.Add;
import coach.tpm.risk.RiskRequest.Close;
import coach.tpm.risk.RiskRequest.Edit;
import coach.tpm.risk.RiskRequest.ListOpen;
import coach.tpm.risk.RiskRequest.NotUnderstood;
import coach.tpm.risk.RiskRequest.Own;
import coach.tpm.risk.RiskRequest.Reopen;
import coach.tpm.risk.RiskRequest.Report;
import coach.tpm.risk.RiskRequest.Show;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskRequestTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "add", "ADD "})
  void nothing_said_opens_the_form(String words) {
    assertThat(RiskRequest.parse(words)).isEqualTo(new Report());
  }

  @Test
  void words_after_add_are_kept_as_they_are() {
    assertThat(RiskRequest.parse("Add  the  *vendor*\nis late"))
        .isEqualTo(new Add("the  *vendor*\nis late"));
    assertThat(RiskRequest.parse("add 12 close")).isEqualTo(new Add("12 close"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "#12", "R12", "r12", "12 show", "show 12"})
  void a_number_shows_the_risk(String words) {
    assertThat(RiskRequest.parse(words)).isEqualTo(new Show(12));
  }

  @Test
  void the_number_may_stand_before_or_after_what_to_do() {
    assertThat(RiskRequest.parse("12 close")).isEqualTo(new Close(12, ""));
    assertThat(RiskRequest.parse("close 12")).isEqualTo(new Close(12, ""));
    assertThat(RiskRequest.parse("12 CLOSE it went  away"))
        .isEqualTo(new Close(12, "it went  away"));
    assertThat(RiskRequest.parse("close R12 it went away"))
        .isEqualTo(new Close(12, "it went away"));
    assertThat(RiskRequest.parse("12 reopen")).isEqualTo(new Reopen(12));
    assertThat(RiskRequest.parse("12 edit")).isEqualTo(new Edit(12));
    assertThat(RiskRequest.parse("edit 12")).isEqualTo(new Edit(12));
    assertThat(RiskRequest.parse("12 owner <@U2>")).isEqualTo(new Own(12, "<@U2>"));
    assertThat(RiskRequest.parse("owner 12 me")).isEqualTo(new Own(12, "me"));
    assertThat(RiskRequest.parse("list")).isEqualTo(new ListOpen());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "12345678901", "1.5", "the vendor", "12 explode", "close", "list all", "١٢"})
  void other_words_are_not_guessed(String words) {
    assertThat(RiskRequest.parse(words)).isEqualTo(new NotUnderstood(words));
  }
}
