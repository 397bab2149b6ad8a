package coach.tpm.testing;

import coach.tpm.workspace.Channel;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Lookup;
import coach.tpm.workspace.Lookup.Found;
import coach.tpm.workspace.Lookup.Missing;
import coach.tpm.workspace.Lookup.Unavailable;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// People and channels as a test sets them, the same in every workspace; `unavailable` makes the
/// platform silent.
public final class FakeDirectory implements Directory {

  private final Map<MemberId, Profile> profiles = new ConcurrentHashMap<>();
  private final Map<ChannelId, Channel> channels = new ConcurrentHashMap<>();
  private final Map<ChannelId, Set<MemberId>> members = new ConcurrentHashMap<>();
  private volatile boolean unavailable;

  /// Somebody in this zone; without a zone the platform does not tell it.
  public Profile person(MemberId member, String name, @Nullable String zone) {
    return keep(
        new Profile(
            member, name, Optional.ofNullable(zone).map(id -> ZoneId.of(id)), false, false));
  }

  public Profile bot(MemberId member, String name) {
    return keep(new Profile(member, name, Optional.empty(), true, false));
  }

  public Profile closed(MemberId member, String name) {
    return keep(new Profile(member, name, Optional.empty(), false, true));
  }

  /// A channel that the coach is in.
  public void channel(ChannelId channel, String name, MemberId... inIt) {
    channels.put(channel, new Channel(channel, name, false, true));
    var present = ConcurrentHashMap.<MemberId>newKeySet();
    present.addAll(Set.of(inIt));
    members.put(channel, present);
  }

  /// A channel that the coach was not invited to.
  public void channelWithoutCoach(ChannelId channel, String name) {
    channels.put(channel, new Channel(channel, name, false, false));
    members.remove(channel);
  }

  public void join(ChannelId channel, MemberId member) {
    members.computeIfAbsent(channel, _ -> ConcurrentHashMap.newKeySet()).add(member);
  }

  public void leave(ChannelId channel, MemberId member) {
    members.computeIfAbsent(channel, _ -> ConcurrentHashMap.newKeySet()).remove(member);
  }

  public void unavailable(boolean now) {
    unavailable = now;
  }

  @Override
  public Lookup<Profile> profile(WorkspaceId workspace, MemberId member) {
    return answer(profiles.get(member));
  }

  @Override
  public Lookup<Channel> channel(WorkspaceId workspace, ChannelId channel) {
    return answer(channels.get(channel));
  }

  @Override
  public Lookup<Set<MemberId>> members(WorkspaceId workspace, ChannelId channel) {
    var present = members.get(channel);
    return answer(present == null ? null : new LinkedHashSet<>(present));
  }

  private Profile keep(Profile profile) {
    profiles.put(profile.member(), profile);
    return profile;
  }

  private <T> Lookup<T> answer(@Nullable T known) {
    if (unavailable) {
      return new Unavailable<>();
    }
    return known == null ? new Missing<>() : new Found<>(known);
  }
}
