package coach.tpm.store;

import java.io.OutputStream;
import java.nio.file.Path;

/// A coach in a process of its own, made to be killed: it keeps one row and says so.
final class Coach {
  private Coach() {}

  public static void main(String... arguments) throws Exception {
    var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
    EmbeddedPostgresTest.write(postgres, "committed");
    System.out.println("kept on port " + postgres.address().port());
    System.in.transferTo(OutputStream.nullOutputStream());
    postgres.close();
  }
}
