package coach.tpm.digest;

import coach.tpm.risk.Colour;
import java.util.Optional;

/// What is said of a risk. `age` are the days since it was raised.
record RiskFact(
    int number, String statement, Optional<String> owner, int score, Colour colour, int age) {}
