package coach.tpm.message;

/// Something to press. `action` names who handles the press, `value` travels to the platform and
/// comes back unchanged; neither is a secret, and neither is trusted when it returns.
public record Button(String label, String action, String value, Weight weight) {

  /// How loudly a button asks to be pressed.
  public enum Weight {
    PLAIN,
    PRIMARY,
    DANGER
  }

  public static Button plain(String label, String action, String value) {
    return new Button(label, action, value, Weight.PLAIN);
  }

  public static Button primary(String label, String action, String value) {
    return new Button(label, action, value, Weight.PRIMARY);
  }

  public static Button danger(String label, String action, String value) {
    return new Button(label, action, value, Weight.DANGER);
  }
}
