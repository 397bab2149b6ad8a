package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.command.Caller;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.DateWords;
import coach.tpm.message.DateWords.Reading;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words for a coming day: which question they answer, and what is offered when there is none.
final class AheadWords {

  private static final int MOST = 5;

  private final Ahead ahead;
  private final AheadOffer offer;
  private final Prompts prompts;

  AheadWords(Ahead ahead, AheadOffer offer, Prompts prompts) {
    this.ahead = ahead;
    this.offer = offer;
    this.prompts = prompts;
  }

  /// Which questions words are for.
  sealed interface Meaning {

    /// Coming questions, of one program each.
    record Coming(List<Open> open) implements Meaning {}

    /// Today's, as if the day had not been named.
    record Today() implements Meaning {}

    /// None; this is said instead.
    record None(Reply reply) implements Meaning {}
  }

  /// Nothing when the words name no day after all.
  Optional<Meaning> read(SaidAhead said, Invocation by) {
    var next = ahead.next(by.caller(), by.at());
    return next.isEmpty()
        ? Optional.empty()
        : day(said.day(), next.getFirst().today())
            .map(day -> meaning(day, next.getFirst().today(), next));
  }

  /// The days that can be answered ahead, as buttons; nothing when there are none.
  Optional<Block> offer(Caller caller, Instant at) {
    return offer.of(ahead.next(caller, at));
  }

  private static Optional<LocalDate> day(String words, LocalDate today) {
    return DateWords.read(words, today) instanceof Reading.Understood(var date)
        ? Optional.of(date)
        : Optional.empty();
  }

  private Meaning meaning(LocalDate day, LocalDate today, List<Open> next) {
    var open = next.stream().filter(asked -> asked.question().day().equals(day)).toList();
    if (!open.isEmpty()) {
      return new Meaning.Coming(open);
    }
    return day.equals(today) ? new Meaning.Today() : new Meaning.None(notAsked(day, next));
  }

  private Reply notAsked(LocalDate day, List<Open> next) {
    var text = Text.of();
    for (var open : next.stream().limit(MOST).toList()) {
      text = text.then(text.spans().isEmpty() ? "" : " ", other(day, open));
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(text));
    offer.of(next).ifPresent(blocks::add);
    return new Reply.Say(new Message(text.plainText(), blocks));
  }

  private Text other(LocalDate day, Open next) {
    return prompts.text(
        "checkin/aheadOther",
        "program",
        next.program().name(),
        "day",
        day,
        "next",
        next.question().day());
  }
}
