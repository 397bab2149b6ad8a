package coach.tpm.app;

import java.time.Clock;

/// Where the process begins.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    int status =
        new CommandLine(System.getenv(), System.out, System.err, Clock.systemUTC()).run(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }
}
