package coach.tpm.outbox;

import coach.tpm.message.Address;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Sighting;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes messages, and answers as it is told to.
final class FakeMessenger implements Messenger {

  final List<String> posts = Collections.synchronizedList(new ArrayList<>());
  final List<String> edits = Collections.synchronizedList(new ArrayList<>());
  final List<Address> to = Collections.synchronizedList(new ArrayList<>());
  final List<Address> soughtIn = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Delivery> answers = new ArrayDeque<>();
  private @Nullable Sighting sighting;
  private Runnable passing = () -> {};
  private int count;

  synchronized void answer(Delivery delivery) {
    answers.add(delivery);
  }

  synchronized void see(Sighting what) {
    sighting = what;
  }

  /// What happens while a message is being posted.
  synchronized void takes(Runnable time) {
    passing = time;
  }

  @Override
  public synchronized Delivery post(WorkspaceId workspace, Address to, Message message, UUID key) {
    posts.add(message.summary());
    this.to.add(to);
    count++;
    passing.run();
    var answer = answers.poll();
    return answer == null ? new Delivered(new Receipt("C", "ts" + count)) : answer;
  }

  @Override
  public synchronized Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
    edits.add(receipt.messageId() + " " + message.summary());
    var answer = answers.poll();
    return answer == null ? new Delivered(receipt) : answer;
  }

  @Override
  public synchronized Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
    soughtIn.add(to);
    return sighting == null ? new Sighting.NotSeen() : sighting;
  }
}
