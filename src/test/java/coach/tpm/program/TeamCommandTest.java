package coach.tpm.program;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.COACH;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.LOBBY;
import static coach.tpm.testing.TestWorld.MONDAY;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.journal.Journal.Entry;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.PlatformEvents;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamCommandTest {

  private static final MemberId DEE = new MemberId("U4");
  private static final MemberId ELI = new MemberId("U5");

  private final TestWorld world = TestWorld.create();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_team_is_listed_with_its_owner() {
    assertThat(say("team")).contains("The team of Apollo (3):\n- @U1, owner\n- @U2\n- @U3");
  }

  @Test
  void people_of_the_channel_are_added_with_their_zones() {
    join(DEE, "Asia/Kolkata");
    join(ELI, "Australia/Lord_Howe");
    world.clock().pass(Duration.ofMinutes(1));

    assertThat(say("team add <@U4> <@U5|eli>"))
        .contains("On the team of Apollo now: @U4 and @U5. I ask each of them at 09:30");

    assertThat(team()).containsExactly(ADA, BEN, CHI, DEE, ELI);
    assertThat(zoneOf(DEE)).isEqualTo("Asia/Kolkata");
    assertThat(zoneOf(ELI)).isEqualTo("Australia/Lord_Howe");
    assertThat(events(DEE)).containsExactly("team.added");
  }

  @Test
  void somebody_without_a_zone_lives_in_the_owners() {
    join(DEE, null);

    say("team add <@U4>");

    assertThat(zoneOf(DEE)).isEqualTo("Europe/Berlin");
  }

  @Test
  void who_is_on_the_team_already_is_said_so_and_noted_once() {
    var told = new Told();
    world.with(told);

    assertThat(say("team add <@U2>")).isEqualTo("On the team already: @U2.");
    assertThat(events(BEN)).isEmpty();
    assertThat(told.changes()).isEmpty();
  }

  @Test
  void some_are_added_and_the_others_are_explained() {
    join(DEE, "Asia/Kolkata");
    world.directory().closed(ELI, "Eli");
    world.directory().join(CHANNEL, ELI);
    world.directory().join(CHANNEL, new MemberId("U404"));

    var reply = say("team add <@U4> <@U2> <@UBOT> <@U5> <@U9> <@U404> @finn <!channel>");

    assertThat(reply.lines())
        .containsExactly(
            "On the team of Apollo now: @U4. I ask them at 09:30 their own time.",
            "On the team already: @U2.",
            "@U9 is not in this channel. Invite them with /invite, then add them.",
            "@UBOT is an app, not a person, and cannot be asked.",
            "The account of @U5 is closed.",
            "I cannot find @U404 in this workspace.",
            "I do not know who “@finn” is. Type @ and pick the person from the list that opens.",
            "I do not know who “<!channel>” is. Type @ and pick the person from the list that"
                + " opens.");
    assertThat(team()).containsExactly(ADA, BEN, CHI, DEE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"team add", "team remove", "team join <@U4>"})
  void half_a_request_is_answered_with_what_it_understands(String words) {
    assertThat(say(words)).contains("I know /tpm team");
  }

  @Test
  void a_name_that_was_not_picked_from_the_list_adds_nobody() {
    assertThat(say("team add @dee"))
        .isEqualTo(
            "I do not know who “@dee” is. Type @ and pick the person from the list that opens.");
    assertThat(say("team remove @dee")).contains("I do not know who “@dee” is.");
  }

  @Test
  void four_thousand_characters_are_not_repeated() {
    assertThat(say("team add @" + "x".repeat(4000)).length()).isLessThan(200);
  }

  @Test
  void when_the_platform_is_silent_known_people_are_added_and_others_are_tried_again() {
    join(DEE, "Asia/Kolkata");
    world.people().profile(WORKSPACE, DEE);
    world.directory().unavailable(true);

    assertThat(say("team add <@U4> <@U5>").lines())
        .containsExactly(
            "On the team of Apollo now: @U4. I ask them at 09:30 their own time.",
            "I could not find out who @U5 is just now. Please add them again in a minute.");
  }

  @Test
  void too_many_at_once_are_refused() {
    var crowd =
        IntStream.range(0, 51).mapToObj(i -> "<@UX" + i + ">").collect(Collectors.joining(" "));

    assertThat(say("team add " + crowd)).contains("at most 50");
  }

  @Test
  void nobody_takes_the_owner_off_the_team() {
    assertThat(Transcript.of(world.say(BEN, "team remove <@U1> <@U3>")))
        .isEqualTo("@U1 owns Apollo, so nobody else can take them off its team.");

    assertThat(team()).containsExactly(ADA, BEN, CHI);
  }

  @Test
  void who_is_removed_is_no_longer_asked_and_their_tasks_are_named() {
    world.say("task add Plan <@U2>");
    world.say("task add Build <@U2>");
    world.say("task add Ship <@U2>");
    world.say("task done 2");

    assertThat(say("team remove <@U2>").lines())
        .containsExactly(
            "No longer on the team of Apollo, and no longer asked: @U2.",
            "@U2 still owns open tasks: 1, 3. Give them to somebody with Edit on /tpm task 1.");

    assertThat(team()).containsExactly(ADA, CHI);
    assertThat(events(BEN)).containsExactly("team.removed");
    assertThat(say("task list")).contains("@U2 (no longer on the team)");
    assertThat(say("task 1")).contains("@U2 (no longer on the team)");
  }

  @Test
  void who_is_not_on_the_team_is_said_so() {
    assertThat(say("team remove <@U9>")).isEqualTo("@U9 was not on the team of Apollo.");
  }

  @Test
  void sync_adds_the_persons_of_the_channel_and_names_who_left_it() {
    join(DEE, "Asia/Kolkata");
    join(ELI, null);
    world.directory().closed(STRANGER, "Gone");
    world.directory().join(CHANNEL, STRANGER);
    world.directory().leave(CHANNEL, CHI);
    world.clock().pass(Duration.ofMinutes(1));

    assertThat(say("team sync").lines())
        .containsExactly(
            "On the team of Apollo now: @U4 and @U5. I ask each of them at 09:30 their own time.",
            "On the team, but not in this channel any more: @U3. They are still asked, until you"
                + " say /tpm team remove.");
    assertThat(team()).containsExactly(ADA, BEN, CHI, DEE, ELI).doesNotContain(COACH);
    assertThat(zoneOf(ELI)).isEqualTo("Europe/Berlin");
  }

  @Test
  void sync_with_nobody_missing_says_so() {
    assertThat(say("team sync")).isEqualTo("Everybody in this channel is on the team already.");
  }

  @Test
  void sync_waits_for_a_silent_platform_and_asks_to_be_invited() {
    world.directory().unavailable(true);
    assertThat(say("team sync")).contains("try again in a minute");

    world.directory().unavailable(false);
    world.directory().channelWithoutCoach(CHANNEL, "apollo");
    assertThat(say("team sync")).contains("/invite @TPM Coach");
  }

  @Test
  void a_large_channel_is_synced_in_parts() {
    for (int i = 0; i < 120; i++) {
      join(new MemberId("UX" + i), "Asia/Kolkata");
    }

    assertThat(say("team sync")).contains("/tpm team sync again");
    assertThat(say("team sync")).doesNotContain("again");
    assertThat(team()).hasSize(123);
  }

  @Test
  void who_moves_to_another_zone_is_asked_there() {
    heard(WORKSPACE, BEN, "Asia/Tokyo");

    assertThat(zoneOf(BEN)).isEqualTo("Asia/Tokyo");
  }

  @Test
  void a_namesake_in_another_workspace_moves_nobody() {
    heard(ELSEWHERE, BEN, "Asia/Tokyo");

    assertThat(zoneOf(BEN)).isEqualTo("America/New_York");
  }

  @Test
  void who_leaves_the_channel_leaves_the_team_once() {
    for (int twice = 0; twice < 2; twice++) {
      events().forEach(listener -> listener.left(WORKSPACE, CHANNEL, BEN));
    }

    assertThat(team()).containsExactly(ADA, CHI);
    assertThat(events(BEN)).containsExactly("team.removed");
  }

  @Test
  void leaving_another_channel_or_joining_this_one_changes_nothing() {
    events().forEach(listener -> listener.left(WORKSPACE, LOBBY, BEN));
    events().forEach(listener -> listener.left(ELSEWHERE, CHANNEL, BEN));
    events().forEach(listener -> listener.joined(WORKSPACE, CHANNEL, STRANGER));
    events().forEach(listener -> listener.removed(WORKSPACE));

    assertThat(team()).containsExactly(ADA, BEN, CHI);
  }

  @Test
  void a_closed_account_leaves_its_teams() {
    world.people().heard(WORKSPACE, new Profile(BEN, "Ben", Optional.empty(), false, true));

    assertThat(team()).containsExactly(ADA, CHI);
  }

  private List<PlatformEvents> events() {
    return world.platformEvents();
  }

  private void heard(WorkspaceId workspace, MemberId member, String zone) {
    var profile = new Profile(member, "Ben", Optional.of(ZoneId.of(zone)), false, false);
    world.people().heard(workspace, profile);
  }

  private void join(MemberId member, @Nullable String zone) {
    world.directory().person(member, "Somebody", zone);
    world.directory().join(CHANNEL, member);
  }

  private String say(String words) {
    return Transcript.of(world.say(words));
  }

  private List<MemberId> team() {
    return world.programs().team(WORKSPACE, world.apollo().id());
  }

  private String zoneOf(MemberId member) {
    return world
        .column("select zone from team_member where member = '" + member.value() + "'")
        .getFirst();
  }

  private List<String> events(MemberId member) {
    return world
        .journal()
        .between(WORKSPACE, world.apollo().id().value(), MONDAY, MONDAY.plus(Duration.ofDays(1)))
        .stream()
        .filter(entry -> entry.subject().equals("member:" + member.value()))
        .map(Entry::event)
        .toList();
  }
}
