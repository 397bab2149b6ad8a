package coach.tpm.testing.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/// A form or home tab before a person, with what they have filled in so far.
public final class OpenForm {
  private final SlackClient client;
  private final FakeSlack slack;
  private final FakeView view;
  private final Map<String, String> filled = new LinkedHashMap<>();

  OpenForm(SlackClient client, FakeSlack slack, FakeView view) {
    this.client = client;
    this.slack = slack;
    this.view = view;
  }

  public FakeView view() {
    return view;
  }

  public String title() {
    return view.title();
  }

  /// Title, labels and texts.
  public String text() {
    return view.text();
  }

  /// Fills the field with this label: a text, a number, an option's label, a date or a user id.
  public OpenForm fill(String label, String value) {
    var _ = Controls.field(view.blocks(), label);
    filled.put(label, value);
    return this;
  }

  /// Sends it, with what untouched fields held at first.
  public SlackAnswer submit() {
    return client.submit(view, filled);
  }

  public SlackAnswer cancel() {
    return client.cancel(view);
  }

  /// Presses a button inside it.
  public SlackAnswer press(String label) {
    return client.press(view, label);
  }

  /// Chooses in a menu inside it, without submitting.
  public SlackAnswer choose(String menu, String option) {
    return client.choose(view, menu, option);
  }

  /// The error at the field with this label in an answer; empty when there is none.
  public String errorAt(String label, SlackAnswer answer) {
    var field = Controls.field(view.blocks(), label);
    return answer.errors().getOrDefault(field.blockId(), "");
  }

  /// Whether it is still before the person.
  public boolean isOpen() {
    return slack.views().stream().anyMatch(it -> it.id().equals(view.id()) && it.open());
  }
}
