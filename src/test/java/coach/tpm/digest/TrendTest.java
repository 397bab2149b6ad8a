package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.chart.Chart;
import coach.tpm.chart.Chart.Columns;
import coach.tpm.chart.Chart.Grid;
import coach.tpm.chart.Chart.Lines;
import coach.tpm.chart.Series;
import coach.tpm.checkin.Answer.Value;
import coach.tpm.digest.Trend.PlanPoint;
import coach.tpm.digest.Trend.RiskDay;
import coach.tpm.digest.Trend.RiskPlace;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Picture;
import coach.tpm.program.Program;
import coach.tpm.risk.Colour;
import coach.tpm.risk.RiskReport;
import coach.tpm.testing.TestWorld;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What the pictures of a program show. Apollo began on Monday 23 November 2026.
class TrendTest {

  @AutoClose private final DigestWorld digests = new DigestWorld();

  private final TrendPictures pictures = new TrendPictures(digests.world.prompts());

  @Test
  void answers_have_a_column_for_each_working_day_since_the_beginning() {
    answer("2026-11-23", ADA, Value.YES);
    answer("2026-11-23", CHI, Value.AT_RISK);
    answer("2026-11-25", BEN, Value.NO);

    var picture = only(pictures.answers(trend("2026-11-30")));

    var chart = (Columns) picture.chart();
    assertThat(chart.columns())
        .containsExactly("23 Nov", "24 Nov", "25 Nov", "26 Nov", "27 Nov", "30 Nov");
    assertThat(values(chart, "Yes")).containsExactly(1, 0, 0, 0, 0, 0);
    assertThat(values(chart, "At risk")).containsExactly(1, 0, 0, 0, 0, 0);
    assertThat(values(chart, "No")).containsExactly(0, 0, 1, 0, 0, 0);
    assertThat(values(chart, "No answer")).containsExactly(1, 0, 2, 0, 0, 0);
    assertThat(picture.caption().plainText())
        .isEqualTo("Asked in four weeks: 6. Yes: 1, at risk: 1, no: 1, no answer so far: 3.");
    assertThat(chart.words())
        .contains("Mon 23 Nov: 1 yes, 1 at risk, 0 no, 1 without an answer.", "Wed 25 Nov: 0 yes");
  }

  @Test
  void one_day_of_answers_is_no_trend() {
    answer("2026-11-23", ADA, Value.YES);

    assertThat(pictures.answers(trend("2026-11-23"))).isEmpty();
  }

  @Test
  void longer_ago_than_four_weeks_is_left_out() {
    digests.execute("update program set started_at = '2026-09-01T08:00:00Z'");

    var days = trend("2026-11-30", digests.world.apollo()).answers();

    assertThat(days).hasSize(20);
    assertThat(days.getFirst().day()).isEqualTo("2026-11-03");
    assertThat(days.getLast().day()).isEqualTo("2026-11-30");
  }

  @Test
  void risks_are_counted_as_they_stood_on_each_day() {
    digests.risk("Amber at first", 4, 6, Optional.empty(), "2026-11-23T09:00:00Z");
    digests.risk("Stays green", 1, 3, Optional.empty(), "2026-11-24T09:00:00Z");
    revise(1, 5, 30, "2026-11-25T09:00:00Z");

    var trend = trend("2026-11-25");

    assertThat(trend.risks())
        .containsExactly(
            new RiskDay(LocalDate.of(2026, 11, 23), 0, 1, 0),
            new RiskDay(LocalDate.of(2026, 11, 24), 0, 1, 1),
            new RiskDay(LocalDate.of(2026, 11, 25), 1, 0, 1));
    assertThat(only(pictures.risks(trend)).caption().plainText())
        .isEqualTo("Open now: 1 red, 0 amber, 1 green. Open on Mon 23 Nov: 1.");
  }

  @Test
  void the_map_shows_where_each_open_risk_lies() {
    digests.risk("Red", 5, 30, Optional.empty(), "2026-11-23T09:00:00Z");
    for (int i = 0; i < 4; i++) {
      digests.risk("Green", 1, 0, Optional.empty(), "2026-11-23T09:00:00Z");
    }

    var trend = trend("2026-11-23");
    var chart = (Grid) only(pictures.map(trend)).chart();

    assertThat(trend.map()).contains(new RiskPlace(1, 5, 5, Colour.RED));
    assertThat(chart.fields().get(4).get(4).text()).isEqualTo("R1");
    assertThat(chart.fields().get(0).get(0).text()).isEqualTo("R2 R3 +2");
    assertThat(chart.words()).contains("R1: likelihood 5 of 5, working days lost: over 20.");
  }

  @Test
  void the_plan_counts_what_is_due_and_what_was_done_by_each_day() {
    digests.task(1, "Early", ADA, "2026-11-24", "2026-11-24T10:00:00Z");
    digests.task(2, "Late", ADA, "2026-11-25", "");
    digests.task(3, "Some day", ADA, "", "");

    var trend = trend("2026-11-25");

    assertThat(trend.plan())
        .contains(
            new PlanPoint(LocalDate.of(2026, 11, 23), 0, Optional.of(0)),
            new PlanPoint(LocalDate.of(2026, 11, 25), 2, Optional.of(1)));
    assertThat(trend.plan().getLast().planned()).isEqualTo(3);
    assertThat(trend.plan().getLast().done()).isEmpty();
    var picture = only(pictures.plan(trend));
    assertThat(picture.chart()).isInstanceOf(Lines.class);
    assertThat(picture.caption().plainText())
        .isEqualTo("Tasks done: 1 of 3. The plan for today: 2.");
  }

  @Test
  void a_program_without_anything_has_no_pictures() {
    var trend = trend("2026-11-25");

    assertThat(pictures.answers(trend)).isEmpty();
    assertThat(pictures.risks(trend)).isEmpty();
    assertThat(pictures.plan(trend)).isEmpty();
    assertThat(pictures.map(trend)).isEmpty();
  }

  private Trend trend(String today) {
    return trend(today, digests.apollo);
  }

  private Trend trend(String today, Program program) {
    return digests.facts.trend(program, LocalDate.parse(today));
  }

  private void answer(String day, MemberId member, Value value) {
    digests.record.answer(member, digests.day(day), value, TestWorld.MONDAY);
  }

  private void revise(int number, int likelihood, int days, String at) {
    var report =
        new RiskReport(
            "Red now",
            likelihood,
            days,
            Optional.of(BEN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    digests.risks.revise(digests.apollo, number, report, ADA, Instant.parse(at));
  }

  private static Picture only(List<Block> blocks) {
    assertThat(blocks).singleElement().isInstanceOf(Picture.class);
    return (Picture) blocks.getFirst();
  }

  private static List<Integer> values(Chart chart, String name) {
    return ((Columns) chart)
        .series().stream()
            .filter(series -> series.name().equals(name))
            .map(Series::values)
            .findFirst()
            .orElseThrow();
  }
}
