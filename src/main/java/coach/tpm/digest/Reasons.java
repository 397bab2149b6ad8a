package coach.tpm.digest;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/// A colour's reasons: one line for the colour itself, one for the colour that the answers claim
/// where it is another, and a list of what else holds.
record Reasons(Phrases phrases) {

  /// The two lines alone.
  List<Block> head(Verdict verdict, Standing standing) {
    var today = standing.today();
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(phrases.why(reasons(verdict, true), today)));
    standing
        .claim()
        .filter(claim -> claim.level() != verdict.level())
        .ifPresent(claim -> blocks.add(new Paragraph(phrases.claim(claim, today))));
    return blocks;
  }

  List<Block> all(Verdict verdict, Standing standing) {
    var today = standing.today();
    var blocks = new ArrayList<>(head(verdict, standing));
    var others = reasons(verdict, false);
    if (!others.isEmpty()) {
      blocks.add(
          new Bullets(
              false, others.stream().map(reason -> phrases.reason(reason, today)).toList()));
    }
    return blocks;
  }

  private static List<Reason> reasons(Verdict verdict, boolean own) {
    return verdict.reasons().stream()
        .filter(reason -> own == (reason.kind().level() == verdict.level()))
        .toList();
  }
}
