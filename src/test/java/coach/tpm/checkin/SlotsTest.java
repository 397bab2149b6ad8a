package coach.tpm.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.of(0, 0),
          LocalTime.of(0, 30),
          LocalTime.of(2, 15),
          LocalTime.of(2, 30),
          LocalTime.of(9, 30),
          LocalTime.of(23, 59));

  @Test
  void each_local_day_and_time_of_every_zone_comes_exactly_once() {
    var random = new Random(20261122);
    var zones = ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    assertThat(zones).hasSizeGreaterThan(500);
    zones.forEach(
        zone -> assertThat(came(zone, random)).as(zone.getId()).isEqualTo(expected(zone)));
  }

  @Test
  void a_time_inside_a_gap_comes_at_the_first_instant_after_it() {
    var berlin = ZoneId.of("Europe/Berlin");

    var slots =
        Slots.due(
            berlin, Instant.parse("2026-03-29T00:59:00Z"), Instant.parse("2026-03-29T01:00:00Z"));

    assertThat(dueAt(slots, LocalDate.of(2026, 3, 29), LocalTime.of(2, 30)))
        .containsExactly(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void a_midnight_that_does_not_exist_comes_an_hour_later_on_the_same_day() {
    var cairo = ZoneId.of("Africa/Cairo");

    var slots =
        Slots.due(
            cairo, Instant.parse("2026-04-23T21:30:00Z"), Instant.parse("2026-04-23T22:10:00Z"));

    assertThat(dueAt(slots, LocalDate.of(2026, 4, 24), LocalTime.MIDNIGHT))
        .containsExactly(Instant.parse("2026-04-23T22:00:00Z"));
  }

  @Test
  void a_time_that_exists_twice_comes_the_first_time_only() {
    var berlin = ZoneId.of("Europe/Berlin");
    var day = LocalDate.of(2026, 10, 25);

    var first =
        Slots.due(
            berlin, Instant.parse("2026-10-25T00:29:00Z"), Instant.parse("2026-10-25T00:30:00Z"));
    var second =
        Slots.due(
            berlin, Instant.parse("2026-10-25T01:29:00Z"), Instant.parse("2026-10-25T01:30:00Z"));

    assertThat(dueAt(first, day, LocalTime.of(2, 30))).hasSize(1);
    assertThat(dueAt(second, day, LocalTime.of(2, 30))).isEmpty();
  }

  @Test
  void nothing_comes_while_the_clock_stands_or_goes_backwards() {
    var now = at("2026-11-23T09:30:00Z");

    assertThat(Slots.due(ZoneId.of("UTC"), now, now)).isEmpty();
    assertThat(Slots.due(ZoneId.of("UTC"), now.plusSeconds(60), now)).isEmpty();
  }

  private Map<LocalDateTime, List<Instant>> came(ZoneId zone, Random random) {
    var came = new TreeMap<LocalDateTime, List<Instant>>();
    for (var now = START; now.isBefore(END); ) {
      var after = now;
      now = earlier(END, after.plus(step(zone, after, random)));
      for (var slot : Slots.due(zone, after, now)) {
        TIMES.stream()
            .filter(slot::holds)
            .forEach(time ->
                came.computeIfAbsent(slot.day().atTime(time), _ -> new ArrayList<>())
                    .add(slot.dueAt(time)));
      }
    }
    return new HashMap<>(came);
  }

  /// Small steps near a change of the clocks, now and then exactly onto it; large ones elsewhere.
  private static Duration step(ZoneId zone, Instant after, Random random) {
    var next = zone.getRules().nextTransition(after);
    var change = next == null ? END : next.getInstant();
    var left = Duration.between(after, change);
    if (left.toMinutes() < 90 && random.nextInt(4) == 0) {
      return left;
    }
    boolean near =
        left.toHours() < 5
            || !zone.getRules()
                .getOffset(after)
                .equals(zone.getRules().getOffset(after.minusSeconds(18_000)));
    return near
        ? Duration.ofMillis(1 + random.nextInt(2_400_000))
        : Duration.ofSeconds(1 + random.nextInt(150_000));
  }

  private static Map<LocalDateTime, List<Instant>> expected(ZoneId zone) {
    var expected = new HashMap<LocalDateTime, List<Instant>>();
    var last = LocalDate.ofInstant(END, zone).plusDays(1);
    for (var day = LocalDate.ofInstant(START, zone); !day.isAfter(last); day = day.plusDays(1)) {
      for (var time : TIMES) {
        var instant = firstInstant(zone, day.atTime(time));
        if (instant.isAfter(START) && !instant.isAfter(END)) {
          expected.put(day.atTime(time), List.of(instant));
        }
      }
    }
    return expected;
  }

  private static Instant firstInstant(ZoneId zone, LocalDateTime local) {
    var change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private static List<Instant> dueAt(List<Slot> slots, LocalDate day, LocalTime time) {
    return slots.stream()
        .filter(slot -> slot.day().equals(day) && slot.holds(time))
        .map(slot -> slot.dueAt(time))
        .toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
