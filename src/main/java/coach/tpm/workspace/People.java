package coach.tpm.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/// Names and zones of people: from our own table where we have them, else from the platform.
public final class People {

  private static final Duration FRESH = Duration.ofDays(1);
  private static final int REFRESH_BATCH = 200;

  private final Members members;
  private final JdbiMemberSettings settings;
  private final Directory directory;
  private final InstantSource clock;
  private final Supplier<List<PlatformEvents>> listeners;

  People(
      Members members,
      JdbiMemberSettings settings,
      Directory directory,
      InstantSource clock,
      Supplier<List<PlatformEvents>> listeners) {
    this.members = members;
    this.settings = settings;
    this.directory = directory;
    this.clock = clock;
    this.listeners = listeners;
  }

  /// The profile as last heard; asked of the platform when we never heard of the person.
  public Optional<Profile> profile(WorkspaceId workspace, MemberId member) {
    return members.find(workspace, member).or(() -> ask(workspace, member));
  }

  /// What a person set for themselves.
  public MemberSettings settings(WorkspaceId workspace, MemberId member) {
    return settings.of(workspace, member);
  }

  /// Keeps what a person sets for themselves and passes it on. Takes part in the caller's
  /// transaction.
  public void settle(WorkspaceId workspace, MemberId member, MemberSettings chosen) {
    settings.save(workspace, member, chosen);
    listeners.get().forEach(listener -> listener.settingsChanged(workspace, member));
  }

  /// Their own choice, or else as the platform tells.
  public Optional<ZoneId> zone(WorkspaceId workspace, MemberId member) {
    return members
        .zone(workspace, member)
        .or(() -> settings(workspace, member).zone())
        .or(() -> profile(workspace, member).flatMap(Profile::zone));
  }

  /// A name to show without notifying anybody; the platform's id when no name is known.
  public String name(WorkspaceId workspace, MemberId member) {
    return profile(workspace, member)
        .map(Profile::name)
        .filter(name -> !name.isBlank())
        .orElse(member.value());
  }

  /// Typed words with people and channels by their names, `<@U1>` as `@Ann`: plain text, which
  /// notifies nobody.
  public String spelled(WorkspaceId workspace, String typed) {
    if (typed.indexOf('<') < 0) {
      return typed;
    }
    var named =
        replaced(
            Typed.MENTION.matcher(typed),
            mention -> "@" + name(workspace, new MemberId(mention.group(1))));
    return replaced(Typed.CHANNEL.matcher(named), People::channel);
  }

  private static String channel(MatchResult mention) {
    var name = mention.group(2);
    return "#" + (name == null || name.isBlank() ? mention.group(1) : name);
  }

  private static String replaced(Matcher matcher, Function<MatchResult, String> by) {
    return matcher.replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
  }

  /// Keeps what the platform told and passes a change on.
  public void heard(WorkspaceId workspace, Profile profile) {
    var before = members.find(workspace, profile.member());
    members.save(workspace, profile, clock.instant());
    if (!before.equals(Optional.of(profile))) {
      listeners.get().forEach(listener -> listener.profileChanged(workspace, profile));
    }
  }

  /// Asks again for profiles older than a day. Called by the schedule.
  public void refreshStale(Instant now) {
    for (var stale : members.staleSince(now.minus(FRESH), REFRESH_BATCH)) {
      directory
          .profile(stale.workspace(), stale.member())
          .found()
          .ifPresent(profile -> heard(stale.workspace(), profile));
    }
  }

  private Optional<Profile> ask(WorkspaceId workspace, MemberId member) {
    var found = directory.profile(workspace, member).found();
    found.ifPresent(profile -> members.save(workspace, profile, clock.instant()));
    return found;
  }
}
