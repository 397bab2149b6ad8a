package coach.tpm.testing.slack;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A member of a workspace, as `users.info` describes them.
public record FakeUser(String id, String name, @Nullable String zone, boolean bot, boolean gone) {
  /// A person who has a zone.
  public static FakeUser person(String id, String name, String zone) {
    return new FakeUser(id, name, zone, false, false);
  }

  public FakeUser in(String newZone) {
    return new FakeUser(id, name, newZone, bot, gone);
  }

  public FakeUser withoutZone() {
    return new FakeUser(id, name, null, bot, gone);
  }

  public FakeUser asBot() {
    return new FakeUser(id, name, zone, true, gone);
  }

  /// Deactivated by an administrator.
  public FakeUser deactivated() {
    return new FakeUser(id, name, zone, bot, true);
  }

  /// The short name that follows `@`.
  public String handle() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.');
  }

  ObjectNode toJson(String team, Instant at) {
    var user = Json.object().put("id", id).put("team_id", team).put("name", handle());
    user.put("deleted", gone).put("is_bot", bot).put("real_name", name);
    if (zone != null) {
      var offset = ZoneId.of(zone).getRules().getOffset(at);
      user.put("tz", zone).put("tz_label", zone).put("tz_offset", offset.getTotalSeconds());
    }
    user.putObject("profile").put("real_name", name).put("display_name", name);
    return user;
  }
}
