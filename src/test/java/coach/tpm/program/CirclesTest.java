package coach.tpm.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CirclesTest {

  @Test
  void a_circle_is_named_with_its_path() {
    var waits = Map.of(1, List.of(2), 2, List.of(3));

    assertThat(Circles.closedBy(3, List.of(1), waits)).contains("3 → 1 → 2 → 3");
  }

  @Test
  void a_task_cannot_wait_for_itself() {
    assertThat(Circles.closedBy(3, List.of(3), Map.of())).contains("3 → 3");
  }

  @Test
  void the_shortest_of_several_circles_is_named() {
    var waits = Map.of(1, List.of(2), 2, List.of(3), 4, List.of(3));

    assertThat(Circles.closedBy(3, List.of(1, 4), waits)).contains("3 → 4 → 3");
  }

  @Test
  void paths_that_only_meet_are_no_circle() {
    var waits = Map.of(1, List.of(2, 3), 2, List.of(4), 3, List.of(4));

    assertThat(Circles.closedBy(5, List.of(1, 2), waits)).isEmpty();
  }

  @Test
  void what_a_task_waited_for_before_does_not_count() {
    var waits = Map.of(1, List.of(2), 2, List.of(1));

    assertThat(Circles.closedBy(2, List.of(), waits)).isEmpty();
  }

  @Test
  void a_chain_of_a_hundred_thousand_tasks_is_followed_to_its_end() {
    var waits = new HashMap<Integer, List<Integer>>();
    for (int task = 1; task < 100_000; task++) {
      waits.put(task, List.of(task + 1));
    }

    assertThat(Circles.closedBy(100_000, List.of(1), waits).orElseThrow())
        .startsWith("100000 → 1 → 2")
        .endsWith("99999 → 100000");
  }
}
