package coach.tpm.demo;

/// What happens as time goes by: the schedule's work, and the delivery of what is owed.
public interface Pulse {

  /// Does everything that the schedule does, as of now.
  void ring();

  /// Delivers what is due now.
  ///
  /// @return how many messages there were
  int deliver();
}
