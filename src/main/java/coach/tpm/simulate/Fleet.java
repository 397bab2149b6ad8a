package coach.tpm.simulate;

import coach.tpm.simulate.Team.Timetable;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who there is: people in forty zones, in workspaces of a few hundred and teams of a few, some in
/// several.
record Fleet(List<Person> people, List<Team> teams) {

  /// Whole, half and quarter hours; north, south and none; changes by one hour and by half of one.
  static final List<ZoneId> ZONES =
      Stream.of(
              "Europe/Berlin",
              "America/New_York",
              "Asia/Kolkata",
              "America/Los_Angeles",
              "Europe/London",
              "Asia/Tokyo",
              "Australia/Sydney",
              "America/Sao_Paulo",
              "Africa/Cairo",
              "Asia/Jerusalem",
              "Australia/Lord_Howe",
              "Asia/Kathmandu",
              "Pacific/Chatham",
              "Africa/Casablanca",
              "America/St_Johns",
              "Australia/Adelaide",
              "Asia/Tehran",
              "Asia/Yangon",
              "Pacific/Kiritimati",
              "Pacific/Marquesas",
              "Pacific/Auckland",
              "America/Santiago",
              "America/Asuncion",
              "Asia/Beirut",
              "America/Havana",
              "America/Nuuk",
              "Antarctica/Troll",
              "Australia/Eucla",
              "Pacific/Honolulu",
              "America/Anchorage",
              "America/Denver",
              "America/Phoenix",
              "America/Chicago",
              "America/Halifax",
              "Europe/Lisbon",
              "Europe/Helsinki",
              "Europe/Istanbul",
              "Asia/Dubai",
              "Asia/Shanghai",
              "Atlantic/Azores")
          .map(ZoneId::of)
          .toList();

  /// Three for most, and two for those who work at night, when clocks change.
  static final List<Timetable> TIMETABLES =
      List.of(
          timetable("09:30", Week.MON_FRI),
          timetable("08:00", Week.SUN_THU),
          timetable("16:30", Week.MON_WED_FRI),
          timetable("01:30", Week.DAILY),
          timetable("02:15", Week.DAILY));

  private static final List<Integer> SHARES = List.of(46, 69, 92, 96, 100);
  private static final int IN_A_WORKSPACE = 250;
  private static final int LARGEST_TEAM = 12;

  Fleet {
    people = List.copyOf(people);
    teams = List.copyOf(teams);
  }

  static Fleet of(Plan plan) {
    var making = new Making(plan.seed());
    int workspaces = (plan.members() + IN_A_WORKSPACE - 1) / IN_A_WORKSPACE;
    for (int i = 0; i < workspaces; i++) {
      int members = (plan.members() * (i + 1)) / workspaces - (plan.members() * i) / workspaces;
      making.workspace(WorkspaceId.of("fleet", "W" + i), members);
    }
    return new Fleet(making.people, making.teams);
  }

  static Timetable timetable(String time, Week week) {
    return new Timetable(LocalTime.parse(time), week.days(), time + " " + week.typed());
  }

  List<WorkspaceId> workspaces() {
    return people.stream().map(Person::workspace).distinct().toList();
  }

  private static final class Making {

    private final long seed;
    private final List<Person> people = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();

    Making(long seed) {
      this.seed = seed;
    }

    void workspace(WorkspaceId workspace, int members) {
      var dice = Dice.of(seed, "workspace", workspace);
      var here = new ArrayList<Person>();
      while (here.size() < members) {
        int size = Math.min(members - here.size(), dice.between(3, LARGEST_TEAM));
        var team = new ArrayList<>(newcomers(workspace, size, dice));
        var guests = here.stream().filter(_ -> dice.percent(250.0 / members)).limit(4).toList();
        here.addAll(team);
        team.addAll(guests);
        teams.add(team(workspace, team, dice));
      }
    }

    private List<Person> newcomers(WorkspaceId workspace, int size, Dice dice) {
      var zones = List.of(ZONES.get(teams.size() % ZONES.size()), dice.one(ZONES), dice.one(ZONES));
      return IntStream.range(0, size)
          .mapToObj(i -> {
            var id = new MemberId("U" + people.size());
            boolean reachable = i == 0 || !dice.percent(0.6);
            var zone = i == 0 ? zones.getFirst() : dice.one(zones);
            var person = new Person(workspace, id, zone, reachable);
            people.add(person);
            return person;
          })
          .toList();
    }

    private Team team(WorkspaceId workspace, List<Person> members, Dice dice) {
      int number = teams.size();
      int share = dice.between(1, 100);
      int which = (int) SHARES.stream().filter(most -> most < share).count();
      var region =
          dice.percent(60) ? Optional.of(dice.one(PublicDays.regions())) : Optional.<String>empty();
      return new Team(
          workspace,
          new ChannelId("C" + number),
          Team.name(number),
          members,
          TIMETABLES.get(which),
          region);
    }
  }
}
