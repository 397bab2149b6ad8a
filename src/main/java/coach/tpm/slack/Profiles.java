package coach.tpm.slack;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Profile;
import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People as Slack tells of them.
final class Profiles {

  private Profiles() {}

  static Profile from(User user) {
    return new Profile(
        new MemberId(user.getId()),
        name(user),
        zone(user.getTz()),
        user.isBot() || "USLACKBOT".equals(user.getId()),
        user.isDeleted());
  }

  private static String name(User user) {
    var profile = user.getProfile();
    return Stream.of(
            profile == null ? null : profile.getDisplayName(),
            profile == null ? null : profile.getRealName(),
            user.getRealName(),
            user.getName())
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse(user.getId());
  }

  private static Optional<ZoneId> zone(@Nullable String tz) {
    if (tz == null || tz.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(tz));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
