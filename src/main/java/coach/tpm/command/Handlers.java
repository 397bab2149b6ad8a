package coach.tpm.command;

import coach.tpm.workspace.PlatformEvents;
import java.util.ArrayList;
import java.util.List;

/// Everything a feature answers to.
public record Handlers(
    List<CommandHandler> commands,
    List<PressHandler> presses,
    List<FormHandler> forms,
    List<ShortcutHandler> shortcuts,
    List<WordsHandler> words,
    List<HomeSection> home,
    List<HelpSection> help,
    List<SettingsSection> settings,
    List<PlatformEvents> events) {

  public Handlers {
    commands = List.copyOf(commands);
    presses = List.copyOf(presses);
    forms = List.copyOf(forms);
    shortcuts = List.copyOf(shortcuts);
    words = List.copyOf(words);
    home = List.copyOf(home);
    help = List.copyOf(help);
    settings = List.copyOf(settings);
    events = List.copyOf(events);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static Handlers all(List<Handlers> features) {
    var all = new Builder();
    for (var feature : features) {
      feature.commands.forEach(all::command);
      feature.presses.forEach(all::press);
      feature.forms.forEach(all::form);
      feature.shortcuts.forEach(all::shortcut);
      feature.words.forEach(all::words);
      feature.home.forEach(all::home);
      feature.help.forEach(all::help);
      feature.settings.forEach(all::settings);
      feature.events.forEach(all::events);
    }
    return all.build();
  }

  /// Collects what a feature answers to.
  public static final class Builder {

    private final List<CommandHandler> commands = new ArrayList<>();
    private final List<PressHandler> presses = new ArrayList<>();
    private final List<FormHandler> forms = new ArrayList<>();
    private final List<ShortcutHandler> shortcuts = new ArrayList<>();
    private final List<WordsHandler> words = new ArrayList<>();
    private final List<HomeSection> home = new ArrayList<>();
    private final List<HelpSection> help = new ArrayList<>();
    private final List<SettingsSection> settings = new ArrayList<>();
    private final List<PlatformEvents> events = new ArrayList<>();

    private Builder() {}

    public Builder command(CommandHandler handler) {
      commands.add(handler);
      return this;
    }

    public Builder press(PressHandler handler) {
      presses.add(handler);
      return this;
    }

    public Builder form(FormHandler handler) {
      forms.add(handler);
      return this;
    }

    public Builder shortcut(ShortcutHandler handler) {
      shortcuts.add(handler);
      return this;
    }

    public Builder words(WordsHandler handler) {
      words.add(handler);
      return this;
    }

    public Builder home(HomeSection section) {
      home.add(section);
      return this;
    }

    public Builder help(HelpSection section) {
      help.add(section);
      return this;
    }

    public Builder settings(SettingsSection section) {
      settings.add(section);
      return this;
    }

    public Builder events(PlatformEvents listener) {
      events.add(listener);
      return this;
    }

    public Handlers build() {
      return new Handlers(commands, presses, forms, shortcuts, words, home, help, settings, events);
    }
  }
}
