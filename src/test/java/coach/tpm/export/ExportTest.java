package coach.tpm.export;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.CheckInFeature;
import coach.tpm.command.Caller;
import coach.tpm.message.Block.Attachment;
import coach.tpm.outbox.Outbox;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.program.ProgramId;
import coach.tpm.risk.RiskFeature;
import coach.tpm.risk.RiskReport;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ExportTest {

  @AutoClose private final TestWorld world = TestWorld.create();

  private final Outbox outbox = OutboxFeature.create(world.jdbi()).outbox();
  private final RiskFeature risk =
      RiskFeature.create(
          world.jdbi(),
          world.transactions(),
          outbox,
          world.journal(),
          world.programs(),
          world.tasks(),
          world.calendars(),
          world.people(),
          world.prompts(),
          List::of);
  private final CheckInFeature checkIn =
      CheckInFeature.create(
          world.jdbi(),
          world.transactions(),
          outbox,
          world.journal(),
          world.programs(),
          world.tasks(),
          risk,
          world.calendars(),
          world.people(),
          world.prompts(),
          new SimpleMeterRegistry(),
          List::of);
  private final ExportFeature feature =
      ExportFeature.create(
          outbox,
          world.journal(),
          world.programs(),
          world.tasks(),
          risk.risks(),
          checkIn.record(),
          world.people(),
          world.prompts());

  ExportTest() {
    world.with(feature.handlers()).with(checkIn.handlers());
  }

  @Test
  void the_files_hold_what_the_program_knows() {
    world.say("task add =HYPERLINK(\"https://bad.example\") by 2026-12-01 for <@U2>");
    world.say("task done 1");
    risk.risks()
        .raise(
            world.apollo(),
            new RiskReport(
                "The vendor <@U3> is late",
                4,
                6,
                Optional.of(BEN),
                Optional.empty(),
                Optional.of("U3"),
                Optional.empty()),
            ADA,
            TestWorld.MONDAY);
    answered();

    var files = files(ADA.value());

    assertThat(files.keySet())
        .containsExactly("tasks.csv", "risks.csv", "answers.csv", "history.csv");
    assertThat(files.getOrDefault("tasks.csv", "").lines())
        .containsExactly(
            "\uFEFF\"number\",\"title\",\"owner\",\"due\",\"best days\",\"likely days\",\"worst days\",\"after\",\"done (Europe/Berlin)\"",
            "\"1\",\"'=HYPERLINK(\"\"https://bad.example\"\")\",\"Ben\",\"2026-12-01\",\"\",\"\",\"\",\"\",\"2026-11-23 09:00\"");
    assertThat(files.getOrDefault("risks.csv", ""))
        .contains(
            "\"1\",\"The vendor @Chi is late\",\"\",\"\",\"open\",\"4\",\"6\",\"12\",\"amber\",\"Ben\",\"Ada\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Chi\",\"\",\"2026-11-23 09:00\"");
    assertThat(files.getOrDefault("answers.csv", ""))
        .contains(
            "\"2026-11-23\",\"Chi\",\"at risk\",\"a, b\",\"\",\"3\",\"5\",\"\",\"\",\"\",\"2026-11-23 09:30\",");
    assertThat(files.getOrDefault("history.csv", ""))
        .contains("\"2026-11-23 09:00\",\"Ada\",\"task.done\",\"task:1\",");
  }

  @Test
  void extra_answers_are_a_file_of_their_own_once_there_are_any() {
    answered();
    world
        .jdbi()
        .useHandle(handle -> {
          handle.execute(
              """
              insert into extra_question (workspace, program, words, kind, options, only_values,
                                          added_at)
              select workspace, id, '=Morale?', 'text', '{}', '{}', now() from program
              """);
          handle.execute(
              """
              insert into extra_answer (workspace, question, extra, value)
              select q.workspace, q.id, e.id, '+1, says <@U2>' from question q, extra_question e
              """);
        });

    assertThat(files(ADA.value()).getOrDefault("extra answers.csv", "").lines())
        .containsExactly(
            "\uFEFF\"day\",\"member\",\"question\",\"answer\"",
            "\"2026-11-23\",\"Chi\",\"'=Morale?\",\"'+1, says @Ben\"");
  }

  @Test
  void they_are_owed_to_the_caller_alone_wherever_it_was_typed() {
    assertThat(Transcript.of(world.say(BEN, "export"))).contains("on their way to you");

    assertThat(world.column("select kind || ' ' || to_member from outbox"))
        .containsExactly("export U2");
  }

  @Test
  void whoever_has_no_part_in_the_program_gets_nothing() {
    var caller = new Caller(WORKSPACE, STRANGER, CHANNEL, false);
    world.directory().channel(CHANNEL, "apollo", ADA, BEN, CHI);

    var reply =
        Transcript.of(world.say(new Caller(WORKSPACE, STRANGER, caller.channel(), true), "export"));

    assertThat(reply).doesNotContain("on their way");
    assertThat(world.column("select kind from outbox")).isEmpty();
  }

  @Test
  void further_words_are_not_guessed_at() {
    assertThat(Transcript.of(world.say("export tasks"))).contains("takes no further words");
    assertThat(world.column("select kind from outbox")).isEmpty();
  }

  @Test
  void a_program_of_another_workspace_is_never_there() {
    var elsewhere =
        feature
            .composer()
            .compose(TestWorld.ELSEWHERE, Long.toString(id().value()), "U1 x", TestWorld.MONDAY);

    assertThat(elsewhere).isEmpty();
  }

  private ProgramId id() {
    return world.apollo().id();
  }

  private Map<String, String> files(String member) {
    var message =
        feature
            .composer()
            .compose(WORKSPACE, Long.toString(id().value()), member + " x", TestWorld.MONDAY)
            .orElseThrow();
    var files = new LinkedHashMap<String, String>();
    for (var block : message.blocks()) {
      if (block instanceof Attachment(var name, var text)) {
        files.put(name, text);
      }
    }
    return files;
  }

  private void answered() {
    world
        .jdbi()
        .useHandle(handle -> {
          handle.execute(
              """
              insert into question (workspace, program, member, day, due_at, state)
              select workspace, id, 'U3', '2026-11-23', '2026-11-23T00:30:00Z', 'answered' from program
              """);
          handle.execute(
              """
              insert into answer (workspace, question, value, note, likelihood, days_lost, answered_at)
              select workspace, id, 'at_risk', 'a, b', 3, 5, '2026-11-23T08:30:00Z' from question
              """);
        });
  }
}
