package coach.tpm.digest;

import coach.tpm.risk.Colour;
import java.util.Optional;

/// What is said of a risk. `age` are the days since it was raised, `inColour` those since it has
/// had its colour; `daysLost` are the working days it would cost, `task` the number of the task
/// that it holds up.
record RiskFact(
    int number,
    String statement,
    Optional<String> owner,
    int score,
    Colour colour,
    int age,
    int inColour,
    int daysLost,
    Optional<Integer> task) {}
