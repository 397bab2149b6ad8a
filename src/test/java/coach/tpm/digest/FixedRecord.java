package coach.tpm.digest;

import coach.tpm.checkin.Answer;
import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.CheckInRecord;
import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Answers as a test gives them; three members are asked on each day that has any.
final class FixedRecord implements CheckInRecord {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Map<LocalDate, List<Answer>> answers = new TreeMap<>();

  void answer(MemberId member, LocalDate day, Value value, Instant at) {
    add(member, day, value, "", Optional.empty(), Optional.empty(), at);
  }

  void wantHelp(
      MemberId member, LocalDate day, String note, MemberId from, Optional<Integer> risk) {
    add(member, day, Value.AT_RISK, note, Optional.of(from.value()), risk, Instant.EPOCH);
  }

  @Override
  public List<DayOfAnswers> days(
      WorkspaceId workspace, ProgramId program, LocalDate first, LocalDate last) {
    return answers.keySet().stream()
        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
        .map(this::day)
        .toList();
  }

  @Override
  public List<Answer> answers(WorkspaceId workspace, ProgramId program, LocalDate day) {
    return List.copyOf(answers.getOrDefault(day, List.of()));
  }

  @Override
  public List<Answer> answers(WorkspaceId workspace, ProgramId program) {
    return answers.values().stream().flatMap(List::stream).toList();
  }

  private void add(
      MemberId member,
      LocalDate day,
      Value value,
      String note,
      Optional<String> helpFrom,
      Optional<Integer> risk,
      Instant at) {
    answers
        .computeIfAbsent(day, _ -> new ArrayList<>())
        .add(
            new Answer(
                member,
                day,
                value,
                note,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                helpFrom,
                Optional.empty(),
                risk,
                at,
                Optional.empty(),
                Optional.of(day.atTime(17, 30).atZone(BERLIN).toInstant())));
  }

  private DayOfAnswers day(LocalDate day) {
    return new DayOfAnswers(
        day, 3, count(day, Value.YES), count(day, Value.AT_RISK), count(day, Value.NO), 0, 0);
  }

  private int count(LocalDate day, Value value) {
    return (int)
        answers.getOrDefault(day, List.of()).stream()
            .filter(answer -> answer.value() == value)
            .count();
  }
}
