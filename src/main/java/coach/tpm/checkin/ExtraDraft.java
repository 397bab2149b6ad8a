package coach.tpm.checkin;

import coach.tpm.checkin.ExtraQuestion.Kind;
import coach.tpm.checkin.ExtraQuestion.OnlyIf;
import java.util.List;
import java.util.Optional;

/// An extra question that is to be added.
record ExtraDraft(String words, Kind kind, List<String> options, Optional<OnlyIf> onlyIf) {

  ExtraDraft {
    options = List.copyOf(options);
  }
}
