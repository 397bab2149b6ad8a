package coach.tpm.demo;

import coach.tpm.workspace.Channel;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Lookup;
import coach.tpm.workspace.Lookup.Found;
import coach.tpm.workspace.Lookup.Missing;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Who and what there is in the demo: everybody is in every channel, and so is the coach.
final class DemoDirectory implements Directory {

  private final Chat chat;

  DemoDirectory(Chat chat) {
    this.chat = chat;
  }

  @Override
  public Lookup<Profile> profile(WorkspaceId workspace, MemberId member) {
    return chat.person(member)
        .<Lookup<Profile>>map(person ->
            new Found<>(
                new Profile(member, person.name(), Optional.of(person.zone()), false, false)))
        .orElseGet(Missing::new);
  }

  @Override
  public Lookup<Channel> channel(WorkspaceId workspace, ChannelId channel) {
    return chat.channels().stream()
        .filter(known -> known.id().equals(channel))
        .findFirst()
        .<Lookup<Channel>>map(known -> new Found<>(new Channel(channel, known.name(), false, true)))
        .orElseGet(Missing::new);
  }

  @Override
  public Lookup<Set<MemberId>> members(WorkspaceId workspace, ChannelId channel) {
    var everybody = new LinkedHashSet<MemberId>();
    chat.people().forEach(person -> everybody.add(person.id()));
    return new Found<>(everybody);
  }
}
