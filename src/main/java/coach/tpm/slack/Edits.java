package coach.tpm.slack;

import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Unfinished;
import coach.tpm.message.Message;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;

/// Edits messages in place. Words never wait for pictures: each turn puts the words right, and
/// takes one step for one picture that is still to come; when the last has come, one more edit
/// shows them all.
final class Edits {

  /// How long Slack mostly looks at a picture before it lets a message show it.
  private static final Duration PICTURES_TAKE = Duration.ofSeconds(4);

  private final Uploads uploads;

  /// What each message reads like, as far as we remember: a turn that only brings a picture need
  /// not say the same again.
  private final Cache<Receipt, String> standing =
      Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(Duration.ofHours(1)).build();

  Edits(Uploads uploads) {
    this.uploads = uploads;
  }

  Delivery edit(MethodsClient client, WorkspaceId workspace, Receipt receipt, Message message)
      throws IOException, SlackApiException {
    var album = uploads.album(workspace, message, receipt);
    var next = album.next();
    if (next.isEmpty()) {
      return complete(client, workspace, receipt, message, album);
    }
    var words = words(client, workspace, receipt, message, album);
    return words instanceof Delivered
        ? new Unfinished(receipt, uploads.step(client, workspace, next.get()))
        : words;
  }

  void remember(Receipt receipt, Message message, String blocks) {
    if (message.hasFiles()) {
      standing.put(receipt, blocks);
    }
  }

  private Delivery complete(
      MethodsClient client, WorkspaceId workspace, Receipt receipt, Message message, Album album)
      throws IOException, SlackApiException {
    var delivery = update(client, receipt, message, blocks(message, album.images()));
    var unseen = album.unseen();
    if (delivery instanceof Delivered) {
      uploads.shown(workspace, unseen);
    }
    if (!isNotAccepted(delivery) || (unseen.isEmpty() && album.seen().isEmpty())) {
      return delivery;
    }
    uploads.notShown(workspace, unseen);
    var words =
        unseen.isEmpty()
            ? alone(client, workspace, receipt, message, album)
            : words(client, workspace, receipt, message, album);
    return words instanceof Delivered ? new Unfinished(receipt, longer(album)) : words;
  }

  /// 4, 8, 16 … seconds.
  private static Duration longer(Album album) {
    return PICTURES_TAKE.multipliedBy(1L << Math.min(album.looks(), 6));
  }

  /// The words, with those pictures that Slack took before. The others it does not take, mostly
  /// since it is still looking at them.
  private Delivery words(
      MethodsClient client, WorkspaceId workspace, Receipt receipt, Message message, Album album)
      throws IOException, SlackApiException {
    var delivery = unlessItStands(client, receipt, message, album.certain());
    return isNotAccepted(delivery) && !album.seen().isEmpty()
        ? alone(client, workspace, receipt, message, album)
        : delivery;
  }

  /// The words without any picture, since one that Slack took before is gone.
  private Delivery alone(
      MethodsClient client, WorkspaceId workspace, Receipt receipt, Message message, Album album)
      throws IOException, SlackApiException {
    var delivery = update(client, receipt, message, blocks(message, Images.NONE));
    if (delivery instanceof Delivered) {
      uploads.gone(workspace, album.seen());
    }
    return delivery;
  }

  private Delivery unlessItStands(
      MethodsClient client, Receipt receipt, Message message, Images images)
      throws IOException, SlackApiException {
    var blocks = blocks(message, images);
    return blocks.equals(standing.getIfPresent(receipt))
        ? new Delivered(receipt)
        : update(client, receipt, message, blocks);
  }

  private Delivery update(MethodsClient client, Receipt receipt, Message message, String blocks)
      throws IOException, SlackApiException {
    var answer =
        client.chatUpdate(r ->
            r.channel(receipt.conversation())
                .ts(receipt.messageId())
                .text(SlackMessenger.fallback(message))
                .blocksAsString(blocks));
    if (!answer.isOk()) {
      return SlackError.from(answer.getError());
    }
    remember(receipt, message, blocks);
    return new Delivered(receipt);
  }

  private static String blocks(Message message, Images images) {
    return SlackJson.of(BlockKit.message(message.blocks(), images));
  }

  private static boolean isNotAccepted(Delivery delivery) {
    return delivery instanceof Refused(var why) && why == Refusal.NOT_ACCEPTED;
  }
}
