package coach.tpm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.lesson.Learners.Step;
import coach.tpm.store.Transactions;
import coach.tpm.testing.TestDatabase;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiLearnersTest {

  private static final Learner ADA = new Learner(WorkspaceId.of("slack", "T1"), new MemberId("U1"));
  private static final Learner ADA_ELSEWHERE =
      new Learner(WorkspaceId.of("slack", "T2"), new MemberId("U1"));
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final LessonId A = new LessonId("a");
  private static final LessonId B = new LessonId("b");
  private static final LessonId C = new LessonId("c");
  private static final List<LessonId> ALL = List.of(A, B, C);

  private final TestDatabase database = TestDatabase.fresh();
  private final Learners learners =
      new JdbiLearners(database.jdbi(), Transactions.on(database.jdbi()));

  @BeforeEach
  void install() {
    database
        .jdbi()
        .useHandle(handle ->
            Stream.of(ADA, ADA_ELSEWHERE)
                .forEach(learner ->
                    handle.execute(
                        "insert into workspace (id, name, installed_at) values (?, '', now())",
                        learner.workspace().value())));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_new_learner_is_nowhere() {
    assertThat(learners.progress(ADA)).isEqualTo(new Progress(null, Set.of(), Set.of()));
  }

  @Test
  void each_step_goes_one_on_and_stays_after_the_last() {
    assertThat(learners.advance(ADA, ALL, NOON)).isEqualTo(new Step(null, A, false));
    assertThat(learners.advance(ADA, ALL, NOON)).isEqualTo(new Step(A, B, false));
    assertThat(learners.advance(ADA, ALL, NOON)).isEqualTo(new Step(B, C, false));
    assertThat(learners.advance(ADA, ALL, NOON)).isEqualTo(new Step(C, C, false));
    assertThat(learners.progress(ADA)).isEqualTo(new Progress(C, Set.of(A, B, C), Set.of()));
  }

  @Test
  void a_step_says_whether_the_lesson_was_done() {
    learners.open(ADA, A, NOON);
    learners.markDone(ADA, B, NOON);

    assertThat(learners.advance(ADA, ALL, NOON)).isEqualTo(new Step(A, B, true));
  }

  @Test
  void a_step_from_a_lesson_that_is_gone_stays() {
    learners.open(ADA, B, NOON);

    assertThat(learners.advance(ADA, List.of(A, C), NOON)).isEqualTo(new Step(B, B, false));
  }

  @Test
  void a_lesson_is_done_once() {
    assertThat(learners.open(ADA, A, NOON)).isFalse();
    assertThat(learners.markDone(ADA, A, NOON)).isTrue();
    assertThat(learners.markDone(ADA, A, NOON.plusSeconds(60))).isFalse();
    assertThat(learners.open(ADA, A, NOON)).isTrue();
    assertThat(learners.progress(ADA)).isEqualTo(new Progress(A, Set.of(A), Set.of(A)));
  }

  @Test
  void one_id_in_two_workspaces_is_two_learners() {
    learners.open(ADA, B, NOON);
    learners.markDone(ADA, B, NOON);

    assertThat(learners.progress(ADA_ELSEWHERE)).isEqualTo(new Progress(null, Set.of(), Set.of()));
    assertThat(learners.advance(ADA_ELSEWHERE, ALL, NOON)).isEqualTo(new Step(null, A, false));
    assertThat(learners.open(ADA_ELSEWHERE, B, NOON)).isFalse();
  }
}
