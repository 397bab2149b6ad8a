package coach.tpm.simulate;

import coach.tpm.simulate.Product.Kept;
import coach.tpm.simulate.Transcript.Given;
import coach.tpm.simulate.Transcript.Post;
import coach.tpm.simulate.Transcript.Shown;
import coach.tpm.simulate.Transcript.Value;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One Monday (or longer) of a program that asks at 09:30 from Monday to Friday, and of Ada in
/// Berlin; the test says what was seen.
final class Courtroom {

  static final WorkspaceId WORKSPACE = WorkspaceId.of("fleet", "W0");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final LocalDate MONDAY = LocalDate.of(2026, 10, 19);
  static final Instant START = Instant.parse("2026-10-18T20:00:00Z");

  final Person ada;
  final Team team;
  final Truth truth;
  final Outages outages = new Outages();
  final Transcript transcript = new Transcript();

  private final List<Kept.Answer> answers = new ArrayList<>();
  private final List<Kept.Day> days = new ArrayList<>();
  private final Set<String> offered = new HashSet<>();
  private Instant end = Instant.parse("2026-10-19T21:00:00Z");
  private final List<String> undelivered = new ArrayList<>();

  Courtroom() {
    this(new Person(WORKSPACE, new MemberId("U1"), BERLIN, true), "09:30", Week.MON_FRI);
  }

  Courtroom(Person ada, String time, Week week) {
    this.ada = ada;
    this.team =
        new Team(
            WORKSPACE,
            new ChannelId("C1"),
            "Fleet-00001",
            List.of(ada),
            Fleet.timetable(time, week),
            Optional.of("de-by"));
    this.truth = new Truth(new Fleet(List.of(ada), List.of(team)), START);
  }

  Courtroom until(String instant) {
    end = Instant.parse(instant);
    return this;
  }

  Instant local(String time) {
    return LocalDateTime.parse(time).atZone(ada.zone()).toInstant();
  }

  /// Question `id` comes in a new message at a local time.
  Courtroom asked(String id, String time) {
    return seen(id, local(time), true);
  }

  /// The same question comes in another message.
  Courtroom again(String id, String time) {
    return seen(id, local(time), false);
  }

  Courtroom seen(String id, Instant at, boolean first) {
    transcript.shown(new Shown(WORKSPACE, ada.id(), team.name(), id, at, first, true));
    return post(ada.id().value(), at, team.name());
  }

  Courtroom post(String conversation, Instant at, String about) {
    transcript.post(new Post(WORKSPACE, conversation, UUID.randomUUID(), at, about));
    return this;
  }

  Courtroom answers(Value value, String time, boolean taken) {
    transcript.given(new Given(ada, team, MONDAY, value, local(time), taken));
    return this;
  }

  Courtroom card(String about) {
    return post(team.channel().value(), local("2026-10-19T10:00"), about);
  }

  Courtroom recorded(String value) {
    answers.add(new Kept.Answer(WORKSPACE, team.channel(), ada.id(), MONDAY, value));
    return this;
  }

  Courtroom silent(int count) {
    days.add(new Kept.Day(WORKSPACE, team.channel(), MONDAY, count));
    return this;
  }

  Courtroom stillOffers(String question) {
    offered.add(FakeChat.offer(WORKSPACE, question));
    return this;
  }

  Courtroom undelivered(int count) {
    for (int i = 1; i <= count; i++) {
      undelivered.add("message " + i);
    }
    return this;
  }

  Figures figures() {
    return verdict().figures();
  }

  Judge.Verdict verdict() {
    var kept = new Kept(answers, days, undelivered);
    return Judge.of(new Evidence(truth, outages, transcript, kept, offered, end));
  }
}
