package coach.tpm.availability;

import coach.tpm.availability.SettingWords.Read;
import coach.tpm.availability.SettingWords.Read.Meant;
import coach.tpm.availability.SettingWords.Read.Unclear;
import coach.tpm.calendar.WeekWords;
import coach.tpm.command.Caller;
import coach.tpm.command.CommandHandler.Usage;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.command.SettingsSection;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.MemberSettings;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a person sets for themselves: zone, working week and holidays, in all their programs.
final class OwnSettings implements SettingsSection {

  private final People people;
  private final Transactions transactions;
  private final SettingWords words;
  private final Prompts prompts;

  OwnSettings(People people, Transactions transactions, SettingWords words, Prompts prompts) {
    this.people = people;
    this.transactions = transactions;
    this.words = words;
    this.prompts = prompts;
  }

  @Override
  public List<Block> settings(Caller caller, Instant at) {
    var own = people.settings(caller.workspace(), caller.member());
    return List.of(
        new Paragraph(prompts.text("availability/yours")),
        new Facts(
            List.of(
                fact("zone", zone(caller, own)),
                fact(
                    "week",
                    own.days()
                        .map(WeekWords::say)
                        .orElse(prompts.plain("availability/weekDefault"))),
                fact(
                    "holidays",
                    own.region()
                        .map(words::say)
                        .orElseGet(() -> prompts.plain("availability/holidaysDefault"))))),
        new Choices(
            List.of(Button.plain(prompts.plain("availability/changeYours"), OwnForm.ID, "own"))));
  }

  @Override
  public Optional<Reply> change(Invocation invocation) {
    return switch (invocation.firstWord()) {
      case "zone", "timezone" -> Optional.of(zone(invocation));
      case "week" -> Optional.of(week(invocation));
      case "holidays", "holiday" -> Optional.of(holidays(invocation));
      default -> Optional.empty();
    };
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage("settings zone Europe/Berlin", prompts.plain("availability/useZone")),
        new Usage("settings week sun-thu", prompts.plain("availability/useWeek")),
        new Usage("settings holidays de-by", prompts.plain("availability/useHolidays")));
  }

  /// Keeps all at once, as the form gives it.
  void keep(Caller caller, MemberSettings chosen) {
    transactions.run(() -> people.settle(caller.workspace(), caller.member(), chosen));
  }

  private Reply zone(Invocation invocation) {
    return kept(
        invocation,
        words.zone(invocation.rest()),
        zone -> change(invocation, own -> new MemberSettings(zone, own.days(), own.region())),
        zone -> zone.map(ZoneId::getId).orElse(prompts.plain("availability/zoneDefault")));
  }

  private Reply week(Invocation invocation) {
    return kept(
        invocation,
        words.week(invocation.rest()),
        days -> change(invocation, own -> new MemberSettings(own.zone(), days, own.region())),
        days -> days.map(WeekWords::say).orElse(prompts.plain("availability/weekDefault")));
  }

  private Reply holidays(Invocation invocation) {
    return kept(
        invocation,
        words.holidays(invocation.rest()),
        region -> change(invocation, own -> new MemberSettings(own.zone(), own.days(), region)),
        region -> region.map(words::say).orElse(prompts.plain("availability/holidaysDefault")));
  }

  private interface Keeping<T> {
    void keep(Optional<T> value);
  }

  private interface Saying<T> {
    String say(Optional<T> value);
  }

  private <T> Reply kept(
      Invocation invocation, Read<T> read, Keeping<T> keeping, Saying<T> saying) {
    return switch (read) {
      case Unclear<T>(var why) -> Reply.say(Text.plain(why));
      case Meant<T>(var value) -> {
        keeping.keep(value);
        yield Reply.say(
            prompts.text(
                "availability/kept_" + invocation.firstWord().charAt(0),
                "value",
                saying.say(value)));
      }
    };
  }

  private void change(Invocation invocation, UnaryOperator<MemberSettings> change) {
    var caller = invocation.caller();
    keep(caller, change.apply(people.settings(caller.workspace(), caller.member())));
  }

  private String zone(Caller caller, MemberSettings own) {
    return own.zone()
        .map(ZoneId::getId)
        .orElseGet(() ->
            people
                .zone(caller.workspace(), caller.member())
                .map(zone -> prompts.plain("availability/zoneTold", "zone", zone.getId()))
                .orElseGet(() -> prompts.plain("availability/zoneUnknown")));
  }

  private Fact fact(String name, String value) {
    return new Fact(prompts.plain("availability/" + name + "Label"), Text.plain(value));
  }
}
