package coach.tpm.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of a simulation, by name; [#isClean] when nothing that must not happen did.
public record Figures(
    int asked,
    int askedLate,
    int askedTwice,
    int wrongTime,
    int notAsked,
    int missingUnfairly,
    int remindedWrongly,
    int answered,
    int lost,
    int duplicated,
    int maxMessagesPerPersonDay) {

  static final int MOST_A_DAY = 4;

  public boolean isClean() {
    return askedTwice == 0
        && wrongTime == 0
        && notAsked == 0
        && missingUnfairly == 0
        && remindedWrongly == 0
        && lost == 0
        && duplicated == 0
        && maxMessagesPerPersonDay <= MOST_A_DAY;
  }

  public String json() {
    return byName().entrySet().stream()
        .map(figure -> "  \"%s\": %d".formatted(figure.getKey(), figure.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}"));
  }

  private Map<String, Integer> byName() {
    var figures = new LinkedHashMap<String, Integer>();
    figures.put("asked", asked);
    figures.put("askedLate", askedLate);
    figures.put("askedTwice", askedTwice);
    figures.put("wrongTime", wrongTime);
    figures.put("notAsked", notAsked);
    figures.put("missingUnfairly", missingUnfairly);
    figures.put("remindedWrongly", remindedWrongly);
    figures.put("answered", answered);
    figures.put("lost", lost);
    figures.put("duplicated", duplicated);
    figures.put("maxMessagesPerPersonDay", maxMessagesPerPersonDay);
    return figures;
  }
}
