package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsJsonTest {

  private final FactsJson json = new FactsJson();

  @Test
  void facts_come_back_as_they_were_written() {
    assertThat(json.read(json.write(Samples.quiet()))).contains(Samples.quiet());
    assertThat(json.read(json.write(Samples.bad()))).contains(Samples.bad());
    assertThat(json.read(json.write(Samples.empty()))).contains(Samples.empty());
  }

  @Test
  void the_first_version_is_still_read() {
    var stored =
        """
        {"version": 1,
         "now": {"program": "Apollo", "today": "2026-11-27", "target": "2027-01-15",
                 "tasks": {"all": 0, "done": 0, "dated": 0},
                 "days": [], "risks": [], "overdue": [], "next": []},
         "verdict": {"level": "GREY", "reasons": [
             {"kind": "NOTHING", "count": 0, "of": 0, "day": "2026-11-27"}]},
         "since": {"then": null, "since": "2026-11-20", "days": [], "done": [], "slipped": [],
                   "opened": [], "closed": [], "moves": [], "asks": []}}
        """;

    assertThat(json.read(stored)).contains(Samples.empty());
  }

  @Test
  void facts_of_an_unknown_version_are_left_alone() {
    assertThat(json.read("{\"version\": 2, \"program\": \"Apollo\"}")).isEmpty();
    assertThat(json.read("{}")).isEmpty();
  }
}
