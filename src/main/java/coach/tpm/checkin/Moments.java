package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.message.DateWords;
import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as a member reads them: `17:30` on the question's own day, else `Wed 25 Nov at 10:12`.
final class Moments {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private final LocalDays days;

  Moments(LocalDays days) {
    this.days = days;
  }

  String say(Open open, Instant at) {
    return of(open.program(), open.question().member()).say(open.question().day(), at);
  }

  /// How one member reads instants; the zone is looked up once.
  Local of(Program program, MemberId member) {
    return new Local(days.zone(program, member).orElse(ZoneOffset.UTC));
  }

  record Local(ZoneId zone) {

    String say(LocalDate day, Instant at) {
      var local = at.atZone(zone);
      var time = TIME.format(local);
      return local.toLocalDate().equals(day)
          ? time
          : DateWords.sayShort(local.toLocalDate()) + " at " + time;
    }

    LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, zone);
    }
  }
}
