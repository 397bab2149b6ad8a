package coach.tpm.workspace;

/// What a platform tells of a channel. `coachIsIn` says whether the coach was invited.
public record Channel(ChannelId id, String name, boolean hidden, boolean coachIsIn) {}
