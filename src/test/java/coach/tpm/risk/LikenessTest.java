package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vendor late | The vendor is late with the API review",
        "Vendor API review is late | API review by the vendor slips",
        "The vendor's API review may slip, since nobody has picked it up | vendor API review delayed",
        "Supplier delays the hardware delivery | Hardware delivery from the vendor is late",
        "Load tests fail on staging | load test failing in staging",
        "Waiting for legal to sign the contract | Blocked: legal has not signed the contract yet",
        "Datbase migration may break production | Database migration breaks prod",
        "Lieferant verspätet sich mit den Teilen | Lieferant kommt verspaetet mit den Teilen",
        "供应商延迟交付 | 供应商的延迟交付",
        "المورد متأخر في التسليم | المورد متأخر بالتسليم",
        "Ben is sick this week | Ben ill this week",
        "VENDOR LATE!!! | vendor late",
        "No staging environment until Friday | Staging env missing until friday",
        "Certificate expires on 5 Dec | certificates expire on 5 Dec",
        "🚒🔥 | 🚒🔥"
      })
  void the_same_obstacle_is_recognised_in_other_words(String one, String other) {
    assertThat(Likeness.of(one, other)).isBetween(Likeness.ENOUGH, 1.0);
    assertThat(Likeness.of(other, one)).isBetween(Likeness.ENOUGH, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vendor late | Design late",
        "Load test in Berlin fails | Load test in Paris fails",
        "API v1 review is late | API v2 review is late",
        "Server 3 is down | Server 4 is down",
        "Vendor contract not signed | Vendor late",
        "Budget | Budget for the load test is not approved",
        "late | The vendor is late",
        "Ben leaves the team | Chi leaves the team",
        "Security review not booked | Legal review not booked",
        "Certificate expires on 5 Dec | Office closed on 5 Dec",
        "The API may change | The venue may change",
        "We need more people for testing | We need more time for the migration",
        "红色 | 蓝色",
        "🚒 | 🔥",
        "'' | Vendor late",
        "the of and | and of the"
      })
  void what_only_sounds_alike_is_not_taken_for_the_same(String one, String other) {
    assertThat(Likeness.of(one, other)).isLessThan(Likeness.ENOUGH);
    assertThat(Likeness.of(other, one)).isLessThan(Likeness.ENOUGH);
  }

  @Test
  void a_task_in_common_makes_it_likelier() {
    var one = "Load test in Berlin fails";
    var other = "Load test in Paris fails";

    assertThat(Likeness.isLikely(risk(one, 1), risk(other, 2))).isFalse();
    assertThat(Likeness.isLikely(risk(one, 1), risk(other, 1))).isTrue();
    assertThat(Likeness.isLikely(risk("Vendor late", 1), risk("Design late", 1))).isFalse();
  }

  private static Risk risk(String statement, int task) {
    var report =
        new RiskReport(
            statement,
            3,
            5,
            Optional.empty(),
            Optional.of(task),
            Optional.empty(),
            Optional.empty());
    return Risk.raised(1, report, ADA, Instant.EPOCH);
  }
}
