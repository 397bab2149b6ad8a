package coach.tpm.command;

/// Handles every button and menu of one action.
public interface PressHandler {

  String action();

  Reply press(Press press);
}
