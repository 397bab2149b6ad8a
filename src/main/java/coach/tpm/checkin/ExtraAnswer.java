package coach.tpm.checkin;

import coach.tpm.workspace.MemberId;
import java.time.LocalDate;

/// What one member answered on one local day to one of a program's extra questions.
public record ExtraAnswer(MemberId member, LocalDate day, String question, String answer) {}
