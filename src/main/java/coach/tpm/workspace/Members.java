package coach.tpm.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Where profiles are kept, so that a platform that is away does not leave us without zones.
interface Members {

  void save(WorkspaceId workspace, Profile profile, Instant at);

  Optional<Profile> find(WorkspaceId workspace, MemberId member);

  /// The zone somebody set, or else the one their profile tells; nothing while we know neither.
  Optional<ZoneId> zone(WorkspaceId workspace, MemberId member);

  /// Profiles not refreshed since `before`, oldest first.
  List<Stale> staleSince(Instant before, int atMost);

  /// A profile that should be asked for again.
  record Stale(WorkspaceId workspace, MemberId member) {}
}
