package coach.tpm.testing.slack;

import java.util.ArrayList;
import java.util.List;

/// A file on its way into a workspace or in it: first only promised, then its bytes come, then the
/// word that it is complete.
public final class FakeFile {
  enum Stage {
    PROMISED,
    SENT,
    COMPLETE,
    DELETED
  }

  private final State state;
  private final String workspace;
  private final String id;
  private final String ticket;
  private final String name;
  private final String altText;
  private final int length;
  private final List<String> sharedIn = new ArrayList<>();
  private byte[] bytes = new byte[0];
  private String title = "";
  private Stage stage = Stage.PROMISED;
  private int refusals;

  FakeFile(
      State state,
      String workspace,
      String id,
      String ticket,
      String name,
      String altText,
      int length) {
    this.state = state;
    this.workspace = workspace;
    this.id = id;
    this.ticket = ticket;
    this.name = name;
    this.altText = altText;
    this.length = length;
    this.title = name;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /// What it shows, in words.
  public String altText() {
    return altText;
  }

  public String title() {
    return state.alone(() -> title);
  }

  /// What was sent; empty before.
  public byte[] bytes() {
    return state.alone(() -> bytes.clone());
  }

  public boolean isComplete() {
    return state.alone(() -> stage == Stage.COMPLETE);
  }

  /// The channels that it was shared into when it was completed.
  public List<String> sharedIn() {
    return state.alone(() -> List.copyOf(sharedIn));
  }

  String ticket() {
    return ticket;
  }

  boolean isIn(String team) {
    return workspace.equals(team);
  }

  boolean isFor(String givenTicket) {
    return ticket.equals(givenTicket);
  }

  boolean isAs(Stage wanted) {
    return stage == wanted;
  }

  /// Takes the bytes, if they are as many as was said.
  boolean take(byte[] sent) {
    boolean fits = sent.length == length && (stage == Stage.PROMISED || stage == Stage.SENT);
    if (fits) {
      bytes = sent.clone();
      stage = Stage.SENT;
    }
    return fits;
  }

  /// From now on it is a file, which `looks` messages may not show yet.
  void complete(String newTitle, int looks) {
    if (stage == Stage.SENT) {
      stage = Stage.COMPLETE;
      title = newTitle.isEmpty() ? title : newTitle;
      refusals = looks;
    }
  }

  void share(String channel) {
    sharedIn.add(channel);
  }

  void delete() {
    stage = Stage.DELETED;
  }

  /// Whether it is still being looked at; asking is one look.
  boolean isStillProcessed() {
    boolean busy = refusals > 0;
    refusals -= busy ? 1 : 0;
    return busy;
  }

  @Override
  public String toString() {
    return "%s %s (%s)".formatted(id, name, stage);
  }
}
