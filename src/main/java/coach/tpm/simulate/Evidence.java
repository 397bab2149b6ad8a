package coach.tpm.simulate;

import coach.tpm.simulate.Transcript.Given;
import coach.tpm.simulate.Transcript.Named;
import coach.tpm.simulate.Transcript.Post;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// All that the judge looks at: what was true, what was down, what was seen, what the coach has on
/// record, and which questions could still be answered when it ended.
final class Evidence {

  private final Truth truth;
  private final Outages outages;
  private final Transcript transcript;
  private final Product.Kept kept;
  private final Set<String> offered;
  private final Instant end;
  private final Map<Team, List<Given>> given;
  private final Map<String, List<Named>> named;
  private final Map<String, List<Post>> posts;
  private final Map<String, List<Product.Kept.Answer>> answers;
  private final Map<String, List<Product.Kept.Day>> days;

  Evidence(
      Truth truth,
      Outages outages,
      Transcript transcript,
      Product.Kept kept,
      Set<String> offered,
      Instant end) {
    this.truth = truth;
    this.outages = outages;
    this.transcript = transcript;
    this.kept = kept;
    this.offered = Set.copyOf(offered);
    this.end = end;
    this.given = transcript.given().stream().collect(Collectors.groupingBy(Given::team));
    this.named = transcript.named().stream().collect(Collectors.groupingBy(Named::program));
    this.posts = transcript.posts().stream().collect(Collectors.groupingBy(Post::conversation));
    this.answers =
        kept.answers().stream().collect(Collectors.groupingBy(one -> one.channel().value()));
    this.days = kept.days().stream().collect(Collectors.groupingBy(one -> one.channel().value()));
  }

  Truth truth() {
    return truth;
  }

  Outages outages() {
    return outages;
  }

  Transcript transcript() {
    return transcript;
  }

  Product.Kept kept() {
    return kept;
  }

  Set<String> offered() {
    return offered;
  }

  Instant end() {
    return end;
  }

  List<Given> given(Team team) {
    return given.getOrDefault(team, List.of());
  }

  List<Named> named(Team team) {
    return named.getOrDefault(team.name(), List.of());
  }

  List<Post> postsIn(Team team) {
    return posts.getOrDefault(team.channel().value(), List.of()).stream()
        .filter(post -> post.workspace().equals(team.workspace()))
        .toList();
  }

  List<Product.Kept.Answer> answers(Team team) {
    return answers.getOrDefault(team.channel().value(), List.of()).stream()
        .filter(answer -> answer.workspace().equals(team.workspace()))
        .toList();
  }

  List<Product.Kept.Day> silent(Team team) {
    return days.getOrDefault(team.channel().value(), List.of()).stream()
        .filter(day -> day.workspace().equals(team.workspace()))
        .toList();
  }
}
