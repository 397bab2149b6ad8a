package coach.tpm.slack;

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
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What Slack knows of people and channels, cached. A platform that is away is never cached.
final class SlackDirectory implements Directory {

  private static final int PAGE = 500;
  private static final int MOST_PAGES = 20;

  private final SlackWeb web;
  private final Tokens tokens;
  private final Cache<Key, Lookup<Profile>> profiles;
  private final Cache<Key, Lookup<Channel>> channels;
  private final Cache<Key, Lookup<Set<MemberId>>> members;

  SlackDirectory(SlackWeb web, Tokens tokens, MeterRegistry meters) {
    this.web = web;
    this.tokens = tokens;
    this.profiles = cache(meters, "profiles", 20_000, Duration.ofHours(1));
    this.channels = cache(meters, "channels", 5_000, Duration.ofMinutes(5));
    this.members = cache(meters, "members", 1_000, Duration.ofMinutes(2));
  }

  private static <V> Cache<Key, V> cache(
      MeterRegistry meters, String name, long size, Duration ttl) {
    return CaffeineCacheMetrics.monitor(
        meters,
        Caffeine.newBuilder().maximumSize(size).expireAfterWrite(ttl).recordStats().build(),
        "slack_" + name);
  }

  @Override
  public Lookup<Profile> profile(WorkspaceId workspace, MemberId member) {
    return cached(
        profiles,
        new Key(workspace, member.value()),
        client -> {
          var answer = client.usersInfo(r -> r.user(member.value()));
          return answer.isOk() ? new Found<>(Profiles.from(answer.getUser())) : missing(answer);
        });
  }

  @Override
  public Lookup<Channel> channel(WorkspaceId workspace, ChannelId channel) {
    return cached(
        channels,
        new Key(workspace, channel.value()),
        client -> {
          var answer = client.conversationsInfo(r -> r.channel(channel.value()));
          if (!answer.isOk()) {
            return missing(answer);
          }
          var told = answer.getChannel();
          return new Found<>(
              new Channel(
                  channel,
                  Optional.ofNullable(told.getName()).orElse(channel.value()),
                  told.isPrivate(),
                  told.isMember() || told.isIm()));
        });
  }

  @Override
  public Lookup<Set<MemberId>> members(WorkspaceId workspace, ChannelId channel) {
    return cached(members, new Key(workspace, channel.value()), client -> members(client, channel));
  }

  private static Lookup<Set<MemberId>> members(MethodsClient client, ChannelId channel)
      throws IOException, SlackApiException {
    var all = new HashSet<MemberId>();
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var next = cursor;
      var answer =
          client.conversationsMembers(r -> r.channel(channel.value()).limit(PAGE).cursor(next));
      if (!answer.isOk()) {
        return missing(answer);
      }
      answer.getMembers().forEach(id -> all.add(new MemberId(id)));
      cursor = nextCursor(answer.getResponseMetadata());
      if (cursor == null) {
        break;
      }
    }
    return new Found<>(Set.copyOf(all));
  }

  private static @Nullable String nextCursor(com.slack.api.model.@Nullable ResponseMetadata data) {
    if (data == null || data.getNextCursor() == null || data.getNextCursor().isEmpty()) {
      return null;
    }
    return data.getNextCursor();
  }

  /// Slack told of a change: what was cached is asked for again.
  void forget(WorkspaceId workspace, MemberId member) {
    profiles.invalidate(new Key(workspace, member.value()));
  }

  void forget(WorkspaceId workspace, ChannelId channel) {
    channels.invalidate(new Key(workspace, channel.value()));
    members.invalidate(new Key(workspace, channel.value()));
  }

  private <T> Lookup<T> cached(Cache<Key, Lookup<T>> cache, Key key, Ask<T> ask) {
    var known = cache.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Lookup<T> told = tokens.of(key.workspace()).map(asking(ask)).orElseGet(Unavailable::new);
    if (!(told instanceof Unavailable)) {
      cache.put(key, told);
    }
    return told;
  }

  private <T> Function<String, Lookup<T>> asking(Ask<T> ask) {
    return token -> {
      try {
        return ask.of(web.quickly(token));
      } catch (IOException | SlackApiException | JsonParseException _) {
        return new Unavailable<>();
      }
    };
  }

  private static <T> Lookup<T> missing(SlackApiTextResponse answer) {
    return switch (answer.getError()) {
      case "user_not_found", "users_not_found", "user_not_visible", "channel_not_found" ->
          new Missing<>();
      default -> new Unavailable<>();
    };
  }

  private record Key(WorkspaceId workspace, String id) {}

  private interface Ask<T> {
    Lookup<T> of(MethodsClient client) throws IOException, SlackApiException;
  }
}
