package coach.tpm.demo;

import coach.tpm.prompt.BrokenPrompt;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.PromptFiles.PromptFile;
import coach.tpm.workspace.MemberId;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Who lives in the demo and what they did before its visitor comes, as `prompts/demo/story.yaml`
/// tells it.
record Story(List<Person> people, List<Room> channels, List<Scene> scenes) {

  static final String COACH = "TPM Coach";

  private static final Pattern SCENE =
      Pattern.compile(
          "(?<day>-\\d+) (?<time>\\d\\d:\\d\\d) (?<who>\\S+) (?:in (?<channel>\\S+)|to coach): (?<says>.+)",
          Pattern.DOTALL);

  Story {
    people = List.copyOf(people);
    channels = List.copyOf(channels);
    scenes = List.copyOf(scenes);
  }

  /// One thing that somebody types, so many working days before today (a negative number), at this
  /// time of the first person's day.
  record Scene(int day, LocalTime time, Person who, Room room, String says) {}

  /// @throws BrokenPrompt for a story that cannot be told
  static Story read(PromptFiles files) {
    var file =
        files.in("demo").stream()
            .filter(one -> one.path().equals("demo/story.yaml"))
            .findFirst()
            .orElseThrow(() -> new BrokenPrompt("demo/story.yaml", 1, "is missing; add it"));
    try {
      var settings = LoadSettings.builder().setLabel(file.path()).build();
      if (new Load(settings).loadFromString(file.text()) instanceof Map<?, ?> fields) {
        return read(file, fields);
      }
      throw broken(file, "write people, channels and scenes");
    } catch (YamlEngineException e) {
      throw broken(file, e.getMessage() + "; mend the YAML");
    }
  }

  private static Story read(PromptFile file, Map<?, ?> fields) {
    var people = new ArrayList<Person>();
    for (var one : list(file, fields, "people")) {
      people.add(person(file, one, people.size() + 1));
    }
    var channels = new ArrayList<Room>();
    for (var one : list(file, fields, "channels")) {
      channels.add(Room.channel("C" + (channels.size() + 1), String.valueOf(one)));
    }
    var scenes =
        list(file, fields, "scenes").stream()
            .map(one -> scene(file, String.valueOf(one), people, channels))
            .toList();
    return new Story(people, channels, scenes);
  }

  private static List<?> list(PromptFile file, Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw broken(file, "write a list of " + name);
  }

  private static Person person(PromptFile file, Object fields, int number) {
    if (fields instanceof Map<?, ?> map
        && map.get("name") instanceof String name
        && map.get("zone") instanceof String zone
        && map.get("about") instanceof String about) {
      try {
        return new Person(new MemberId("U" + number), name, ZoneId.of(zone), about);
      } catch (DateTimeException e) {
        throw broken(file, "%s is no time zone; write one such as Europe/Berlin".formatted(zone));
      }
    }
    throw broken(file, "a person needs name, zone and about");
  }

  private static Scene scene(
      PromptFile file, String line, List<Person> people, List<Room> channels) {
    var parts = SCENE.matcher(line);
    if (!parts.matches()) {
      throw broken(
          file, "“%s” is no scene; write one such as -3 09:40 Mara to coach: yes".formatted(line));
    }
    var who = firstNamed(parts.group("who"), people);
    var channel = Optional.ofNullable(parts.group("channel"));
    var room =
        who.flatMap(person ->
            channel.isEmpty()
                ? Optional.of(Room.direct(person.id(), COACH))
                : channels.stream().filter(c -> c.name().equals(channel.get())).findFirst());
    if (room.isEmpty()) {
      throw broken(file, "“%s” names nobody, or no channel, of the story".formatted(line));
    }
    return new Scene(
        Integer.parseInt(parts.group("day")),
        LocalTime.parse(parts.group("time")),
        who.orElseThrow(),
        room.get(),
        mentions(parts.group("says"), people));
  }

  private static Optional<Person> firstNamed(String first, List<Person> people) {
    return people.stream().filter(person -> person.name().startsWith(first + " ")).findFirst();
  }

  /// First names after an @ as the surfaces hand mentions over.
  private static String mentions(String says, List<Person> people) {
    var typed = says;
    for (var person : people) {
      var first = person.name().substring(0, person.name().indexOf(' '));
      typed = typed.replace("@" + first, "<@" + person.id().value() + ">");
    }
    return typed;
  }

  private static BrokenPrompt broken(PromptFile file, String what) {
    return new BrokenPrompt(file.path(), 1, what);
  }
}
