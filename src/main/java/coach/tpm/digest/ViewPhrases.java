package coach.tpm.digest;

import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.TargetMove;
import coach.tpm.digest.Standing.Load;
import coach.tpm.digest.Standing.Wait;
import coach.tpm.message.DateWords;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sentences of the two short summaries. What people wrote is cut to the room there is.
final class ViewPhrases {

  private final Prompts prompts;
  private final Phrases phrases;

  ViewPhrases(Prompts prompts, Phrases phrases) {
    this.prompts = prompts;
    this.phrases = phrases;
  }

  /// The first reasons for the colour, and the claimed colour when it is another.
  Text why(Facts facts, int most) {
    var reasons = facts.verdict().reasons().stream().limit(most).toList();
    var why = phrases.why(reasons, facts.now().today());
    return facts
        .claim()
        .map(claim ->
            why.then(
                " ", prompts.text("digest/claimShort", "colour", phrases.level(claim.level()))))
        .orElse(why);
  }

  /// From the first former date to the last new one, with the latest reason that was given.
  Text moved(List<TargetMove> moves, LocalDate today, Room room) {
    var reason =
        moves.reversed().stream()
            .map(TargetMove::reason)
            .filter(given -> !given.isBlank())
            .findFirst();
    return prompts.text(
        reason.isPresent() ? "digest/viewMovedWhy" : "digest/viewMoved",
        "before",
        phrases.dated(moves.getFirst().before(), today),
        "after",
        phrases.dated(moves.getLast().after(), today),
        "reason",
        reason.map(room::cut).orElse(""));
  }

  /// `Since Fri 20 Nov: it was 🟠 Amber, 3 tasks done, 1 risk opened.`
  Text changed(Facts facts) {
    var since = facts.since();
    var day = DateWords.sayShort(since.since());
    var parts = new ArrayList<String>();
    since
        .then()
        .filter(then -> then.level() != facts.verdict().level())
        .ifPresent(then ->
            parts.add(prompts.plain("digest/viewThen", "colour", phrases.level(then.level()))));
    count(parts, "viewDone", since.done().size());
    count(parts, "viewSlipped", since.slipped().size());
    count(parts, "viewOpened", since.opened().size());
    count(parts, "viewClosed", since.closed().size());
    count(parts, "viewRisen", since.risen().size());
    count(parts, "viewFallen", since.fallen().size());
    if (!parts.isEmpty()) {
      return prompts.text("digest/viewSince", "day", day, "parts", String.join(", ", parts));
    }
    return prompts.text(
        since.answered() == 0 ? "digest/viewNothing" : "digest/viewSame", "day", day);
  }

  Text atStake(RiskFact risk, Room room) {
    return phrases.counted(
        "digest/viewRisk",
        risk.daysLost(),
        "symbol",
        phrases.symbol(risk.colour()),
        "number",
        risk.number(),
        "statement",
        room.cut(risk.statement()));
  }

  /// The first ask; "none" when there is none.
  Text ask(List<Ask> asks, Room room) {
    if (asks.isEmpty()) {
      return prompts.text("digest/viewAskNone");
    }
    var ask = asks.getFirst();
    return prompts.text(
        ask.risk().isPresent() ? "digest/viewAskRisk" : "digest/viewAsk",
        "from",
        room.cut(ask.from()),
        "first",
        asks.size() == 1 ? "" : " " + prompts.plain("digest/viewFirst", "count", asks.size()),
        "what",
        room.cut(ask.what()),
        "number",
        ask.risk().map(String::valueOf).orElse(""));
  }

  Text tasks(Standing now, Room room) {
    var tasks = now.tasks();
    var said = prompts.text("digest/viewTasks", "all", tasks.all(), "done", tasks.done());
    return now.loads().isEmpty()
        ? said
        : said.then(
            " ",
            prompts.text(
                "digest/viewLoads",
                "parts",
                now.loads().stream()
                    .limit(room.lines())
                    .map(load -> load(load, room))
                    .collect(Collectors.joining(", "))));
  }

  Text late(TaskFact task, Room room) {
    return task("digest/viewLate", task, room);
  }

  Text next(TaskFact task, Room room) {
    return task("digest/viewNext", task, room);
  }

  Text blocker(RiskFact risk, Room room) {
    return phrases.counted(
        risk.task().isPresent() ? "digest/viewBlocker" : "digest/viewOpenRisk",
        risk.daysLost(),
        "symbol",
        phrases.symbol(risk.colour()),
        "number",
        risk.number(),
        "statement",
        room.cut(risk.statement()),
        "owner",
        owner(risk.owner(), room),
        "task",
        risk.task().map(String::valueOf).orElse(""));
  }

  Text wait(Wait wait, Room room) {
    return prompts.text(
        wait.afterDue().isPresent() ? "digest/viewWait" : "digest/viewWaitUndated",
        "number",
        wait.number(),
        "title",
        room.cut(wait.title()),
        "owner",
        owner(wait.owner(), room),
        "after",
        wait.after(),
        "afterTitle",
        room.cut(wait.afterTitle()),
        "afterOwner",
        owner(wait.afterOwner(), room),
        "day",
        wait.afterDue().map(DateWords::sayShort).orElse(""));
  }

  private Text task(String words, TaskFact task, Room room) {
    return phrases.counted(
        words,
        task.late(),
        "number",
        task.number(),
        "title",
        room.cut(task.title()),
        "owner",
        owner(task.owner(), room),
        "day",
        task.due().map(DateWords::sayShort).orElse(""));
  }

  private String load(Load load, Room room) {
    return prompts.plain(
        "digest/viewLoad", "owner", owner(load.owner(), room), "count", load.open());
  }

  private String owner(Optional<String> owner, Room room) {
    return owner.map(room::cut).orElseGet(() -> prompts.plain("digest/viewNobody"));
  }

  private void count(List<String> parts, String words, int count) {
    if (count > 0) {
      parts.add(phrases.counted("digest/" + words, count).plainText());
    }
  }
}
