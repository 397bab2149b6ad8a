package coach.tpm.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.simulate.PersonFacts.Away;
import coach.tpm.simulate.Transcript.Value;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// A judge that cannot find fault is worth nothing: each kind of wrong is made up here.
class JudgeTest {

  private final Courtroom court = new Courtroom();

  @Test
  void a_question_at_its_time_is_right() {
    assertThat(court.asked("1", "2026-10-19T09:30").figures().isClean()).isTrue();
    assertThat(court.figures().asked()).isEqualTo(1);
  }

  @Test
  void nobody_asked_is_found() {
    assertThat(court.figures().notAsked()).isEqualTo(1);
  }

  @Test
  void two_minutes_are_tolerated_and_three_are_not() {
    assertThat(court.asked("1", "2026-10-19T09:32").figures().wrongTime()).isZero();
    assertThat(new Courtroom().asked("1", "2026-10-19T09:33").figures().wrongTime()).isEqualTo(1);
    assertThat(new Courtroom().asked("1", "2026-10-19T09:27").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void late_is_right_only_while_something_was_down() {
    court.outages.coachOff(court.local("2026-10-19T09:00"), court.local("2026-10-19T11:00"));

    assertThat(court.asked("1", "2026-10-19T11:01").figures().isClean()).isTrue();
    assertThat(court.figures().askedLate()).isEqualTo(1);
  }

  @Test
  void late_is_wrong_long_after_all_was_up_again() {
    court.outages.coachOff(court.local("2026-10-19T09:00"), court.local("2026-10-19T11:00"));

    assertThat(court.asked("1", "2026-10-19T11:05").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void late_is_wrong_with_less_than_two_hours_of_the_working_day_left() {
    court.outages.coachOff(court.local("2026-10-19T09:00"), court.local("2026-10-19T16:00"));
    assertThat(court.asked("1", "2026-10-19T16:00").figures().wrongTime()).isZero();

    var later = new Courtroom();
    later.outages.coachOff(later.local("2026-10-19T09:00"), later.local("2026-10-19T16:01"));
    assertThat(later.asked("1", "2026-10-19T16:01").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void the_working_day_of_a_late_asking_time_ends_four_hours_after_it() {
    var ada = new Person(Courtroom.WORKSPACE, new MemberId("U1"), Courtroom.BERLIN, true);
    var evening = new Courtroom(ada, "16:30", Week.MON_FRI);
    evening.outages.coachOff(evening.local("2026-10-19T16:00"), evening.local("2026-10-19T18:30"));
    assertThat(evening.asked("1", "2026-10-19T18:30").figures().wrongTime()).isZero();

    var night = new Courtroom(ada, "23:00", Week.MON_FRI);
    night.outages.coachOff(night.local("2026-10-19T22:00"), night.local("2026-10-19T23:05"));
    assertThat(night.asked("1", "2026-10-19T23:05").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void late_on_another_day_is_wrong() {
    court.outages.coachOff(court.local("2026-10-16T09:00"), court.local("2026-10-17T09:30"));

    assertThat(court.asked("1", "2026-10-17T09:30").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void not_asked_is_right_while_the_coach_is_off_for_too_long() {
    court.outages.coachOff(court.local("2026-10-19T09:00"), court.local("2026-10-19T16:00"));

    assertThat(court.figures().isClean()).isTrue();
  }

  @Test
  void not_asked_is_wrong_when_there_was_time_after_the_outage() {
    court.outages.coachOff(court.local("2026-10-19T09:00"), court.local("2026-10-19T15:50"));

    assertThat(court.figures().notAsked()).isEqualTo(1);
  }

  @Test
  void a_platform_that_fails_excuses_its_own_conversation_alone() {
    var from = court.local("2026-10-19T09:30");
    court.outages.trouble(Courtroom.WORKSPACE, "U1", from, from.plus(Duration.ofMinutes(5)));
    assertThat(court.asked("1", "2026-10-19T09:36").figures().wrongTime()).isZero();

    var other = new Courtroom();
    other.outages.trouble(Courtroom.WORKSPACE, "U2", from, from.plus(Duration.ofMinutes(5)));
    assertThat(other.asked("1", "2026-10-19T09:36").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void weekends_are_no_working_days() {
    assertThat(court.until("2026-10-25T21:00:00Z").asked("1", "2026-10-24T09:30").verdict().words())
        .anyMatch(words -> words.contains("question 1") && words.contains("not to be asked"));
  }

  @Test
  void public_holidays_of_the_region_are_none_either() {
    var sunday = new Courtroom(court.ada, "08:00", Week.SUN_THU).until("2026-11-01T21:00:00Z");

    assertThat(sunday.asked("7", "2026-11-01T08:00").verdict().words())
        .anyMatch(words -> words.startsWith("WRONG_TIME") && words.contains("question 7"));
  }

  @Test
  void a_persons_own_holidays_count_more_than_the_programs() {
    var sunday = new Courtroom(court.ada, "08:00", Week.SUN_THU).until("2026-11-01T21:00:00Z");
    sunday.truth.of(sunday.ada, Courtroom.START, facts -> facts.keeping("nz"));

    assertThat(sunday.asked("7", "2026-11-01T08:00").verdict().words())
        .noneMatch(words -> words.contains("question 7"));
  }

  @Test
  void away_day_off_paused_and_own_week_are_kept() {
    var away = new Courtroom();
    away.truth.of(
        away.ada, Courtroom.START, it -> it.gone(new Away(Courtroom.MONDAY, Courtroom.MONDAY)));
    assertWrong(away);
    var dayOff = new Courtroom();
    dayOff.truth.of(dayOff.team, Courtroom.START, it -> it.off(Courtroom.MONDAY));
    assertWrong(dayOff);
    var paused = new Courtroom();
    paused.truth.of(paused.team, Courtroom.START, it -> it.asking(false));
    assertWrong(paused);
    var tuesdays = new Courtroom();
    tuesdays.truth.of(tuesdays.ada, Courtroom.START, it -> it.working(Week.TUE_SAT.days()));
    assertWrong(tuesdays);
    var left = new Courtroom();
    left.truth.of(left.team, Courtroom.START, it -> it.without(left.ada));
    assertWrong(left);
  }

  /// Right when nothing was asked, wrong when it was.
  private static void assertWrong(Courtroom court) {
    assertThat(court.figures().isClean()).isTrue();
    assertThat(court.asked("1", "2026-10-19T09:30").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void whoever_goes_away_before_a_late_question_comes_is_not_asked_any_more() {
    court.outages.trouble(
        Courtroom.WORKSPACE,
        "U1",
        court.local("2026-10-19T09:30"),
        court.local("2026-10-19T10:30"));
    court.truth.of(
        court.ada,
        court.local("2026-10-19T10:00"),
        it -> it.gone(new Away(Courtroom.MONDAY, Courtroom.MONDAY)));
    assertThat(court.figures().isClean()).isTrue();

    assertThat(court.asked("1", "2026-10-19T10:30").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void whoever_is_back_is_asked() {
    court.truth.of(
        court.ada,
        Courtroom.START,
        it -> it.gone(new Away(Courtroom.MONDAY, Courtroom.MONDAY.plusDays(3))));
    court.truth.of(court.ada, court.local("2026-10-19T08:00"), it -> it.back(Courtroom.MONDAY));

    assertThat(court.figures().notAsked()).isEqualTo(1);
    assertThat(court.asked("1", "2026-10-19T09:30").figures().isClean()).isTrue();
  }

  @Test
  void a_day_that_is_sat_out_is_not_asked() {
    court.truth.skips(court.ada, court.team, Courtroom.MONDAY, court.local("2026-10-19T07:00"));
    assertThat(court.figures().isClean()).isTrue();

    assertThat(court.asked("1", "2026-10-19T09:30").figures().wrongTime()).isEqualTo(1);
  }

  @Test
  void whoever_moved_is_asked_by_the_new_zone() {
    court.truth.of(court.ada, Courtroom.START, it -> it.livingIn(ZoneId.of("America/New_York")));
    assertThat(court.asked("1", "2026-10-19T09:30").figures().wrongTime()).isEqualTo(1);
    assertThat(court.figures().notAsked()).isZero();

    var right = new Courtroom();
    right.truth.of(right.ada, Courtroom.START, it -> it.livingIn(ZoneId.of("America/New_York")));
    assertThat(right.asked("1", "2026-10-19T15:30").figures().isClean()).isTrue();
  }

  @Test
  void a_time_in_a_gap_comes_right_after_it() {
    var sydney =
        new Person(Courtroom.WORKSPACE, new MemberId("U1"), ZoneId.of("Australia/Sydney"), true);
    var terms = new Courtroom(sydney, "02:15", Week.DAILY).truth;
    var team = terms.teams().iterator().next();

    assertThat(terms.terms(sydney, team, Courtroom.START).due(LocalDate.of(2026, 10, 4)))
        .isEqualTo("2026-10-03T16:00:00Z");
  }

  @Test
  void a_time_that_comes_twice_is_asked_the_first_time() {
    var night = new Courtroom(court.ada, "02:15", Week.DAILY);
    night.until("2026-10-25T12:00:00Z").seen("1", utc("2026-10-25T00:15:00Z"), true);
    assertThat(night.verdict().words()).noneMatch(words -> words.contains("question 1 "));

    var second = new Courtroom(court.ada, "02:15", Week.DAILY);
    second.until("2026-10-25T12:00:00Z").seen("1", utc("2026-10-25T01:15:00Z"), true);
    assertThat(second.verdict().words())
        .anyMatch(words -> words.startsWith("WRONG_TIME") && words.contains("question 1 "));
  }

  private static java.time.Instant utc(String instant) {
    return java.time.Instant.parse(instant);
  }

  @Test
  void two_questions_for_one_day_are_found_and_so_is_one_in_two_messages() {
    court.asked("1", "2026-10-19T09:30");
    assertThat(court.asked("2", "2026-10-19T09:31").figures().askedTwice()).isEqualTo(1);

    var copied = new Courtroom().asked("1", "2026-10-19T09:30");
    assertThat(copied.again("1", "2026-10-19T09:31").figures().askedTwice()).isEqualTo(1);
  }

  @Test
  void one_reminder_is_right_and_a_second_is_not() {
    court.asked("1", "2026-10-19T09:30").again("1", "2026-10-19T16:00");
    assertThat(court.figures().isClean()).isTrue();

    court.again("1", "2026-10-19T17:00");
    assertThat(court.figures().remindedWrongly()).isEqualTo(1);
    court.truth.snoozes(court.ada, Courtroom.MONDAY);
    assertThat(court.figures().remindedWrongly()).isZero();
  }

  @Test
  void no_reminder_comes_after_an_answer() {
    court.asked("1", "2026-10-19T09:30").answers(Value.YES, "2026-10-19T10:00", true);

    assertThat(court.again("1", "2026-10-19T16:00").figures().remindedWrongly()).isEqualTo(1);
  }

  @Test
  void whoever_was_asked_and_said_nothing_may_be_called_silent() {
    court.asked("1", "2026-10-19T09:30").silent(1);

    assertThat(court.figures().isClean()).isTrue();
  }

  @Test
  void whoever_was_not_asked_or_asked_too_late_or_is_away_may_not() {
    assertThat(court.silent(1).figures().missingUnfairly()).isEqualTo(1);

    var late = new Courtroom().asked("1", "2026-10-19T16:10").silent(1);
    assertThat(late.figures().missingUnfairly()).isEqualTo(1);

    var away = new Courtroom().asked("1", "2026-10-19T09:30").silent(1);
    away.truth.of(
        away.ada,
        away.local("2026-10-19T11:00"),
        it -> it.gone(new Away(Courtroom.MONDAY, Courtroom.MONDAY)));
    assertThat(away.figures().missingUnfairly()).isEqualTo(1);
  }

  @Test
  void an_answer_that_is_on_record_with_its_card_is_right() {
    assertThat(answered().recorded("YES").card("Fleet-00001, Monday").figures().isClean()).isTrue();
  }

  @Test
  void an_answer_that_is_not_on_record_is_lost_and_so_is_another_one() {
    assertThat(answered().card("Fleet-00001, Monday").figures().lost()).isEqualTo(1);
    assertThat(answered().card("Fleet-00001, Monday").recorded("NO").figures().lost()).isEqualTo(1);
  }

  @Test
  void a_card_or_a_receipt_that_never_came_is_lost() {
    assertThat(answered().recorded("YES").figures().lost()).isEqualTo(1);
    assertThat(
            answered()
                .recorded("YES")
                .card("Fleet-00001, Monday")
                .stillOffers("1")
                .figures()
                .lost())
        .isEqualTo(1);
  }

  @Test
  void an_answer_that_was_refused_without_a_reason_is_lost() {
    court.asked("1", "2026-10-19T09:30").answers(Value.YES, "2026-10-19T10:00", false);
    assertThat(court.figures().lost()).isEqualTo(1);

    court.truth.of(court.team, court.local("2026-10-19T09:50"), it -> it.without(court.ada));
    assertThat(court.figures().lost()).isZero();
  }

  @Test
  void an_answer_that_was_taken_back_is_not_on_record() {
    var undone = answered().answers(Value.NONE, "2026-10-19T10:30", true);
    assertThat(undone.figures().isClean()).isTrue();

    assertThat(undone.recorded("YES").figures().duplicated()).isEqualTo(1);
  }

  @Test
  void messages_that_are_still_owed_are_lost() {
    court.asked("1", "2026-10-19T09:30").undelivered(3);

    assertThat(court.figures().lost()).isEqualTo(3);
  }

  @Test
  void what_is_there_twice_is_found() {
    assertThat(answered().card("A").recorded("YES").recorded("YES").figures().duplicated())
        .isEqualTo(1);
    assertThat(answered().recorded("YES").card("A").card("A").figures().duplicated()).isEqualTo(1);

    court.asked("1", "2026-10-19T09:30");
    court.transcript.post(court.transcript.posts().getFirst());
    assertThat(court.figures().duplicated()).isEqualTo(1);
  }

  @Test
  void messages_are_counted_by_the_persons_own_day() {
    court.asked("1", "2026-10-19T09:30");
    court.post("U1", court.local("2026-10-19T23:59"), "");
    court.post("U1", court.local("2026-10-20T00:01"), "");
    assertThat(court.figures().maxMessagesPerPersonDay()).isEqualTo(2);

    for (int hour = 10; hour < 13; hour++) {
      court.post("U1", court.local("2026-10-19T%d:00".formatted(hour)), "");
    }
    assertThat(court.figures().maxMessagesPerPersonDay()).isEqualTo(5);
    assertThat(court.figures().isClean()).isFalse();
  }

  @Test
  void whoever_cannot_be_reached_need_not_be_asked() {
    var deaf = new Person(Courtroom.WORKSPACE, new MemberId("U1"), Courtroom.BERLIN, false);

    assertThat(new Courtroom(deaf, "09:30", Week.MON_FRI).figures().isClean()).isTrue();
  }

  private static Courtroom answered() {
    return new Courtroom()
        .asked("1", "2026-10-19T09:30")
        .answers(Value.YES, "2026-10-19T10:00", true);
  }
}
