package coach.tpm.risk;

/// How much a risk asks for: red from 15, amber from 8 or when an unlikely thing would cost the
/// date (likelihood 1, impact 5), green otherwise.
public enum Colour {
  GREEN,
  AMBER,
  RED;

  public static Colour of(int likelihood, int impact) {
    int score = likelihood * impact;
    if (score >= 15) {
      return RED;
    }
    return score >= 8 || (likelihood == 1 && impact == 5) ? AMBER : GREEN;
  }
}
