package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.risk.RiskReading.Understood;

/// At risk or No, the stand-up report that explains it, and what it is about.
record Trouble(Value value, Understood standUp, About about) {}
