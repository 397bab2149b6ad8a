package coach.tpm.testing.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How far apart the accepted posts to each channel were, by the moments at which they arrived.
public record Pacing(List<Post> posts) {
  private static final Duration NEVER = Duration.ofDays(1);

  /// The gaps between the posts to one channel, in order.
  public List<Duration> gaps(String channel) {
    var times =
        posts.stream().filter(it -> it.channel().equals(channel)).map(Post::arrivedNanos).toList();
    var sorted = times.stream().sorted().toList();
    var gaps = new ArrayList<Duration>();
    for (var i = 1; i < sorted.size(); i++) {
      gaps.add(Duration.ofNanos(sorted.get(i) - sorted.get(i - 1)));
    }
    return gaps;
  }

  /// The smallest gap of each channel that got more than one post.
  public Map<String, Duration> shortest() {
    return posts.stream()
        .map(Post::channel)
        .distinct()
        .filter(it -> !gaps(it).isEmpty())
        .collect(Collectors.toMap(it -> it, this::shortest));
  }

  /// The smallest gap between two posts to a channel; a day when there were not two.
  public Duration shortest(String channel) {
    return gaps(channel).stream().min(Duration::compareTo).orElse(NEVER);
  }
}
