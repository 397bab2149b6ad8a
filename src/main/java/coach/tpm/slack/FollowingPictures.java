package coach.tpm.slack;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Message;
import coach.tpm.workspace.WorkspaceId;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures of an answer that only one person sees. They follow it in a message of their own,
/// once they have come; whoever asked has had the words since.
final class FollowingPictures {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingPictures.class);
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  /// A response address may be used five times.
  private static final int MOST_ANSWERS = 3;

  private final SlackWeb web;
  private final Uploads uploads;
  private final WorkspaceId workspace;
  private final Message pictures;
  private final String url;
  private int answers;

  FollowingPictures(
      SlackWeb web, Uploads uploads, WorkspaceId workspace, Message message, String url) {
    this.web = web;
    this.uploads = uploads;
    this.workspace = workspace;
    this.pictures = new Message(message.summary(), pictures(message));
    this.url = url;
  }

  /// Takes every step that can be taken now; true when nothing is left to do.
  boolean isDone(String token) {
    var album = uploads.album(workspace, pictures);
    for (var next = album.next(); next.isPresent(); next = album.next()) {
      if (!uploads.step(web.patiently(token), workspace, next.get()).isZero()) {
        return false;
      }
      album = uploads.album(workspace, pictures);
    }
    return isShown(album);
  }

  private boolean isShown(Album album) {
    var unseen = album.unseen();
    var shown = pictures.blocks().stream().filter(block -> isThere(album, block)).toList();
    if (shown.isEmpty()) {
      return true;
    }
    answers++;
    if (isTaken(new Message(pictures.summary(), shown), album)) {
      uploads.shown(workspace, unseen);
      return true;
    }
    uploads.notShown(workspace, unseen);
    if (unseen.isEmpty()) {
      uploads.gone(workspace, album.seen());
    }
    return answers >= MOST_ANSWERS;
  }

  private boolean isTaken(Message message, Album album) {
    var response =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(SlackMessenger.fallback(message))
            .blocks(BlockKit.message(message.blocks(), album.images()))
            .build();
    var request =
        new Request.Builder()
            .url(url)
            .post(RequestBody.create(SlackJson.of(response), JSON))
            .build();
    try (var answer = web.patientHttp().newCall(request).execute()) {
      return answer.isSuccessful();
    } catch (IOException e) {
      LOG.warn("pictures did not follow an answer: {}", e.toString());
      return false;
    }
  }

  private static boolean isThere(Album album, Block block) {
    return block instanceof Picture(var chart, _) && album.images().file(chart).isPresent();
  }

  private static List<Block> pictures(Message message) {
    return message.blocks().stream().filter(block -> block instanceof Picture).toList();
  }
}
