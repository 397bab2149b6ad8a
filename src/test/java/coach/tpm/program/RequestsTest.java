package coach.tpm.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

  @Test
  void the_last_by_parts_name_and_day() {
    assertThat(ProgramRequest.parse("start Stand by me by 15 Jan"))
        .isEqualTo(new ProgramRequest.Start("Stand by me", "15 Jan"));
    assertThat(ProgramRequest.parse("START  Apollo   BY next friday"))
        .isEqualTo(new ProgramRequest.Start("Apollo", "next friday"));
  }

  @ParameterizedTest
  @CsvSource({
    "start, program/startWithoutName",
    "start by 15 Jan, program/startWithoutName",
    "start Apollo, program/startWithoutDay",
    "start Apollo by, program/startWithoutDay",
    "date, program/moveWithoutDay",
    "date because of rain, program/moveWithoutDay",
    "date 1 Feb, program/moveWithoutReason",
    "date 1 Feb because, program/moveWithoutReason",
    "close now, program/usage",
    "begin Apollo, program/usage"
  })
  void half_a_request_is_asked_back(String words, String prompt) {
    assertThat(ProgramRequest.parse(words)).isEqualTo(new ProgramRequest.NotUnderstood(prompt));
  }

  @Test
  void the_first_because_parts_day_and_reason() {
    assertThat(ProgramRequest.parse("date 1 Feb because late because of rain"))
        .isEqualTo(new ProgramRequest.Move("1 Feb", "late because of rain"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "#3", "03"})
  void a_number_alone_shows_a_task(String words) {
    assertThat(TaskRequest.parse(words)).isEqualTo(new TaskRequest.Show(3));
  }

  @Test
  void lists_have_pages() {
    assertThat(TaskRequest.parse("")).isEqualTo(new TaskRequest.Listed(false, 1));
    assertThat(TaskRequest.parse("list")).isEqualTo(new TaskRequest.Listed(false, 1));
    assertThat(TaskRequest.parse("list 2")).isEqualTo(new TaskRequest.Listed(false, 2));
    assertThat(TaskRequest.parse("list ALL")).isEqualTo(new TaskRequest.Listed(true, 1));
    assertThat(TaskRequest.parse("list all 3")).isEqualTo(new TaskRequest.Listed(true, 3));
    assertThat(TaskRequest.parse("list 0")).isEqualTo(new TaskRequest.Listed(false, 1));
  }

  @Test
  void several_tasks_are_done_at_once() {
    assertThat(TaskRequest.parse("done 3, #4 and 3"))
        .isEqualTo(new TaskRequest.Done(List.of(3, 4)));
    assertThat(TaskRequest.parse("done"))
        .isEqualTo(new TaskRequest.NotUnderstood("program/doneUsage"));
    assertThat(TaskRequest.parse("done ,"))
        .isEqualTo(new TaskRequest.NotUnderstood("program/doneUsage"));
    assertThat(TaskRequest.parse("done three"))
        .isEqualTo(new TaskRequest.NotUnderstood("program/doneUsage"));
    assertThat(TaskRequest.parse("99999999999"))
        .isEqualTo(new TaskRequest.NotUnderstood("program/taskUsage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"done 3", "3 done", "#3 DONE", "close 3", "complete 3", "3 close"})
  void a_task_is_done_in_many_words(String words) {
    assertThat(TaskRequest.parse(words)).isEqualTo(new TaskRequest.Done(List.of(3)));
  }

  @Test
  void the_number_of_a_task_may_come_first() {
    assertThat(TaskRequest.parse("3 and 4 done")).isEqualTo(new TaskRequest.Done(List.of(3, 4)));
    assertThat(TaskRequest.parse("3 reopen")).isEqualTo(new TaskRequest.Reopen(List.of(3)));
    assertThat(TaskRequest.parse("reopen 3")).isEqualTo(new TaskRequest.Reopen(List.of(3)));
    assertThat(TaskRequest.parse("3 edit")).isEqualTo(new TaskRequest.Edit(3));
    assertThat(TaskRequest.parse("edit 3")).isEqualTo(new TaskRequest.Edit(3));
    assertThat(TaskRequest.parse("show 3")).isEqualTo(new TaskRequest.Show(3));
    assertThat(TaskRequest.parse("3 explode"))
        .isEqualTo(new TaskRequest.NotUnderstood("program/taskUsage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete 3", "remove 3", "3 delete", "delete"})
  void tasks_are_never_deleted(String words) {
    assertThat(TaskRequest.parse(words))
        .isEqualTo(new TaskRequest.NotUnderstood("program/neverDeleted"));
  }

  @Test
  void days_are_said_as_people_say_them() {
    assertThat(ScheduleWords.days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
        .isEqualTo("Monday to Friday");
    assertThat(ScheduleWords.days(Set.of(DayOfWeek.SUNDAY))).isEqualTo("Sunday");
    assertThat(ScheduleWords.days(Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY)))
        .isEqualTo("Monday and Wednesday");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:29Z, 2026-11-23",
    "2026-11-23T09:30Z, 2026-11-24",
    "2026-11-27T10:00Z, 2026-11-30",
    "2026-11-28T01:00Z, 2026-11-30"
  })
  void the_first_question_is_the_next_that_is_still_ahead(ZonedDateTime now, LocalDate day) {
    var schedule = new CheckInSchedule(LocalTime.of(9, 30), CheckInSchedule.DEFAULT.days(), true);

    assertThat(ScheduleWords.firstAsk(schedule, now)).isEqualTo(day);
  }

  @Test
  void a_moved_day_is_read_back_from_the_journal() {
    var move =
        new DateMove(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 2, 1), "late: the -> vendor");

    assertThat(move).hasToString("2027-01-15 -> 2027-02-01: late: the -> vendor");
    assertThat(DateMove.read(move.toString())).contains(move);
    assertThat(DateMove.read("title")).isEmpty();
    assertThat(DateMove.read("a -> b: c")).isEmpty();
  }
}
