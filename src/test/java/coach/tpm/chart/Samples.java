package coach.tpm.chart;

import coach.tpm.chart.Chart.Columns;
import coach.tpm.chart.Chart.Grid;
import coach.tpm.chart.Chart.Grid.Field;
import coach.tpm.chart.Chart.Lines;
import java.util.ArrayList;
import java.util.List;

/// One chart of each kind.
final class Samples {

  private Samples() {}

  static Columns columns() {
    var names = new ArrayList<String>();
    var yes = new ArrayList<Integer>();
    var risk = new ArrayList<Integer>();
    var no = new ArrayList<Integer>();
    var quiet = new ArrayList<Integer>();
    for (int i = 0; i < 20; i++) {
      names.add(i % 5 == 0 ? List.of("2 Nov", "9 Nov", "16 Nov", "23 Nov").get(i / 5) : "");
      no.add(i % 7 == 3 ? 1 : 0);
      risk.add(i % 3 == 1 ? 2 : i % 4 == 2 ? 1 : 0);
      quiet.add(i % 5 == 4 ? 1 : 0);
      yes.add(5 - no.getLast() - risk.getLast() - quiet.getLast());
    }
    return new Columns(
        "On-time answers, four weeks",
        "Of 100 questions 72 were answered Yes.",
        names,
        List.of(
            new Series("Yes", Tone.GOOD, yes),
            new Series("At risk", Tone.FAIR, risk),
            new Series("No", Tone.BAD, no),
            new Series("No answer", Tone.QUIET, quiet)));
  }

  static Lines lines() {
    return new Lines(
        "Tasks done against plan",
        "7 of 12 tasks are done; by today the plan has 9.",
        List.of("2 Nov", "", "", "23 Nov", "", "", "14 Dec", "", "", "4 Jan"),
        List.of(
            new Series("Planned", Tone.QUIET, List.of(0, 2, 4, 6, 9, 10, 10, 11, 12, 12)),
            new Series("Done", Tone.FOCUS, List.of(0, 1, 4, 5, 7))));
  }

  static Grid grid() {
    var rows = new ArrayList<List<Field>>();
    for (int impact = 1; impact <= 5; impact++) {
      var row = new ArrayList<Field>();
      for (int likelihood = 1; likelihood <= 5; likelihood++) {
        int score = likelihood * impact;
        var tone = score >= 15 ? Tone.BAD : score >= 8 ? Tone.FAIR : Tone.GOOD;
        row.add(
            new Field(tone, likelihood == 4 && impact == 3 ? "R1 R4" : score == 15 ? "R2" : ""));
      }
      rows.add(row);
    }
    return new Grid(
        "Risk map",
        "Risk 1 and risk 4 are likely and would cost 6 to 10 days.",
        "Likelihood, 5 is very likely",
        List.of("1", "2", "3", "4", "5"),
        "Working days lost",
        List.of("0", "1–5", "6–10", "11–20", "more"),
        rows);
  }
}
