package coach.tpm.digest;

import coach.tpm.message.Message;
import coach.tpm.program.Program;
import java.time.Instant;

/// A program's summary in each of its views. Both short ones are told from the same table of facts.
final class Summaries {

  private final Sources sources;
  private final FactFinder facts;
  private final JdbiDigests digests;
  private final StandingPages pages;
  private final ViewPages views;

  Summaries(Sources sources, JdbiDigests digests, StandingPages pages, ViewPages views) {
    this.sources = sources;
    this.facts = new FactFinder(sources);
    this.digests = digests;
    this.pages = pages;
    this.views = views;
  }

  Message of(Program program, View view, Instant at) {
    return switch (view) {
      case WHOLE -> whole(program, at);
      case BUSINESS -> views.business(table(program, at), program.id());
      case TECHNICAL -> views.technical(table(program, at), program.id());
    };
  }

  private Message whole(Program program, Instant at) {
    var today = sources.day(program, at);
    return pages.summary(
        facts.standing(program, today),
        facts.trend(program, today),
        views.others(View.WHOLE, program.id()));
  }

  /// What changed is told since the last weekly letter of an earlier day.
  private Facts table(Program program, Instant at) {
    var today = sources.day(program, at);
    return facts.facts(program, digests.last(program.workspace(), program.id(), today), at);
  }
}
