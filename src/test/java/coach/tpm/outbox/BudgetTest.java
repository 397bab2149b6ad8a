package coach.tpm.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    // kind, sent today, hour, until when it waits
    "QUESTIONS, 3, 2026-11-24T10:00, ",
    "QUESTIONS, 4, 2026-11-24T10:00, 2026-11-25T09:00",
    "QUESTIONS, 3, 2026-11-24T23:59, ",
    "QUESTIONS, 4, 2026-11-24T23:59, 2026-11-25T09:00",
    "QUESTIONS, 4, 2026-11-24T00:30, 2026-11-25T09:00",
    "OTHERS,    1, 2026-11-24T10:00, ",
    "OTHERS,    2, 2026-11-24T10:00, 2026-11-24T16:00",
    "OTHERS,    3, 2026-11-24T10:00, 2026-11-25T09:00",
    "OTHERS,    2, 2026-11-24T15:59:59, 2026-11-24T16:00",
    "OTHERS,    2, 2026-11-24T16:00, ",
    "OTHERS,    3, 2026-11-24T16:00, 2026-11-25T09:00",
    "OTHERS,    4, 2026-11-24T16:00, 2026-11-25T09:00",
  })
  void questions_take_four_a_day_and_the_rest_leaves_room_for_them(
      Budget budget, int sent, LocalDateTime now, LocalDateTime until) {
    var posts = new Sent[sent];
    Arrays.fill(posts, Sent.at(at(BERLIN, "2026-11-24T00:10")));

    var waits = budget.waitsUntil(List.of(posts), BERLIN, now.atZone(BERLIN).toInstant());

    if (until == null) {
      assertThat(waits).isEmpty();
    } else {
      assertThat(waits).contains(until.atZone(BERLIN).toInstant());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pacific/Kiritimati",
        "Asia/Kolkata",
        "Europe/Berlin",
        "UTC",
        "America/Los_Angeles",
        "Pacific/Pago_Pago"
      })
  void a_day_is_the_persons_own_from_midnight_to_midnight(String id) {
    var zone = ZoneId.of(id);
    var day = four(zone, "2026-11-24T00:00", "2026-11-24T12:00");
    var before = four(zone, "2026-11-23T23:59:59.999", "2026-11-23T12:00");

    assertThat(waits(day, zone, "2026-11-24T23:59:59.999")).isTrue();
    assertThat(waits(day, zone, "2026-11-25T00:00")).isFalse();
    assertThat(waits(before, zone, "2026-11-24T00:00")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // the day of a change of clocks, which may have 23 hours or 25, and may begin at one o'clock
    "Europe/Berlin, 2027-03-28",
    "Europe/Berlin, 2026-10-25",
    "America/New_York, 2027-03-14",
    "America/New_York, 2026-11-01",
    "America/Havana, 2026-11-01",
    "America/Havana, 2027-03-14",
    "Africa/Cairo, 2027-04-30",
    "Australia/Lord_Howe, 2027-04-04",
    "America/Sao_Paulo, 2018-11-04"
  })
  void a_day_on_which_the_clocks_change_has_four_too(String id, String day) {
    var zone = ZoneId.of(id);
    var noon = LocalDateTime.parse(day + "T12:00").atZone(zone).toInstant();
    var posts = List.of(Sent.at(noon), Sent.at(noon), Sent.at(noon), Sent.at(noon));

    for (var now = noon.minusSeconds(93_600);
        now.isBefore(noon.plusSeconds(93_600));
        now = now.plusSeconds(600)) {
      boolean sameDay = now.atZone(zone).toLocalDate().toString().equals(day);
      var until = Budget.QUESTIONS.waitsUntil(posts, zone, now);
      assertThat(until.isPresent()).as("%s", now).isEqualTo(sameDay);
      until.ifPresent(
          it -> assertThat(it.atZone(zone).toLocalDate().toString()).isGreaterThan(day));
    }
  }

  @Test
  void an_hour_that_comes_twice_around_midnight_is_counted_in_full() {
    // at 00:01 of 7 November 2010 the clocks went back to 23:01 of the day before
    var zone = ZoneId.of("America/St_Johns");
    var change = Instant.parse("2010-11-07T02:31:00Z");
    var first = Sent.at(change.minusSeconds(30 * 60));
    var again = Sent.at(change.plusSeconds(10 * 60));
    var posts = List.of(first, first, again, again);

    assertThat(change.minusSeconds(1800).atZone(zone).toLocalDate())
        .isEqualTo(change.plusSeconds(1800).atZone(zone).toLocalDate());
    assertThat(Budget.QUESTIONS.waitsUntil(posts, zone, change.plusSeconds(1800))).isPresent();
  }

  @Test
  void a_day_that_a_zone_leaves_out_keeps_nothing_waiting_for_ever() {
    var zone = ZoneId.of("Pacific/Apia");
    var now = at(zone, "2011-12-29T12:00");
    var sent = Sent.at(now);

    var until = Budget.QUESTIONS.waitsUntil(List.of(sent, sent, sent, sent), zone, now);

    assertThat(until).contains(at(zone, "2011-12-31T09:00"));
  }

  @Test
  void a_post_that_may_have_come_before_or_after_midnight_counts_on_both_days() {
    var doubt = new Sent(at(BERLIN, "2026-11-24T23:59:30"), at(BERLIN, "2026-11-25T00:00:30"));
    var sure = Sent.at(at(BERLIN, "2026-11-25T00:00"));

    assertThat(waits(List.of(doubt, sure, sure, sure), BERLIN, "2026-11-25T08:00")).isTrue();
    assertThat(waits(List.of(doubt, doubt, doubt, doubt), BERLIN, "2026-11-24T23:59:59")).isTrue();
    assertThat(waits(List.of(doubt, sure, sure), BERLIN, "2026-11-25T08:00")).isFalse();
  }

  private static boolean waits(List<Sent> sent, ZoneId zone, String now) {
    return Budget.QUESTIONS.waitsUntil(sent, zone, at(zone, now)).isPresent();
  }

  private static List<Sent> four(ZoneId zone, String one, String other) {
    var first = Sent.at(at(zone, one));
    var second = Sent.at(at(zone, other));
    return List.of(first, first, second, second);
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
