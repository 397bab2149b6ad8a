package coach.tpm.simulate;

import coach.tpm.workspace.Channel;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Lookup;
import coach.tpm.workspace.Lookup.Found;
import coach.tpm.workspace.Lookup.Missing;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the made-up platform tells of its people, as it is at the moment. Everybody of a workspace
/// is in all of its channels.
final class FakeDirectory implements Directory {

  private final Map<MemberId, Person> people;
  private final Map<WorkspaceId, Set<MemberId>> members;
  private final Truth truth;
  private final InstantSource clock;

  FakeDirectory(Fleet fleet, Truth truth, InstantSource clock) {
    this.people =
        fleet.people().stream()
            .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    this.members =
        fleet.people().stream()
            .collect(
                Collectors.groupingBy(
                    Person::workspace, Collectors.mapping(Person::id, Collectors.toSet())));
    this.truth = truth;
    this.clock = clock;
  }

  @Override
  public Lookup<Profile> profile(WorkspaceId workspace, MemberId member) {
    return Optional.ofNullable(people.get(member))
        .filter(person -> person.workspace().equals(workspace))
        .<Lookup<Profile>>map(person -> new Found<>(profile(person)))
        .orElseGet(Missing::new);
  }

  Profile profile(Person person) {
    var zone = truth.person(person, clock.instant()).platformZone();
    return new Profile(person.id(), person.name(), Optional.of(zone), false, false);
  }

  @Override
  public Lookup<Channel> channel(WorkspaceId workspace, ChannelId channel) {
    return new Found<>(new Channel(channel, "channel " + channel.value(), false, true));
  }

  @Override
  public Lookup<Set<MemberId>> members(WorkspaceId workspace, ChannelId channel) {
    return new Found<>(members.getOrDefault(workspace, Set.of()));
  }
}
