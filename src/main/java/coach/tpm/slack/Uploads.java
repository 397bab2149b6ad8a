package coach.tpm.slack;

import coach.tpm.chart.Chart;
import coach.tpm.chart.ChartPainter;
import coach.tpm.chart.Theme;
import coach.tpm.message.Message;
import coach.tpm.message.Receipt;
import coach.tpm.slack.Album.Pending;
import coach.tpm.slack.Enclosure.Drawing;
import coach.tpm.slack.Enclosure.Sheet;
import coach.tpm.slack.SlackFile.State;
import coach.tpm.workspace.WorkspaceId;
import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.request.files.FilesGetUploadURLExternalRequest.FilesGetUploadURLExternalRequestBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings files to Slack, one step at a time: the bytes first, then the word that they are a file.
/// A picture that is in no channel is seen by nobody until a message shows it, so a step that is
/// done twice, or a crash between two, shows nothing twice. Whatever fails is tried again a few
/// times and then left out; the words of a message never wait for it.
final class Uploads {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final MediaType PNG = MediaType.get("image/png");
  private static final MediaType CSV = MediaType.get("text/csv; charset=utf-8");
  private static final int MOST_TRIES = 5;

  /// Errors that no further try mends.
  private static final Set<String> FINAL =
      Set.of(
          "missing_scope",
          "not_allowed_token_type",
          "file_uploads_disabled",
          "storage_limit_reached");

  private final SlackFiles files;
  private final OkHttpClient http;
  private final InstantSource clock;

  Uploads(SlackFiles files, OkHttpClient http, InstantSource clock) {
    this.files = files;
    this.http = http;
    this.clock = clock;
  }

  /// The pictures of an answer that only one person sees.
  Album album(WorkspaceId workspace, Message message) {
    return Album.of(message, workspace, files);
  }

  /// The files of a message that stands.
  Album album(WorkspaceId workspace, Message message, Receipt receipt) {
    return Album.of(message, receipt, workspace, files);
  }

  /// Slack took a message with these pictures.
  void shown(WorkspaceId workspace, List<String> fingerprints) {
    if (!fingerprints.isEmpty()) {
      files.shown(workspace, fingerprints);
    }
  }

  /// Slack did not take a message with these pictures, mostly since it is still looking at them.
  void notShown(WorkspaceId workspace, List<String> fingerprints) {
    fingerprints.forEach(id -> files.failed(workspace, id, false, MOST_TRIES, clock.instant()));
  }

  /// Slack took these pictures before and does not any more, mostly since a person deleted them:
  /// they are sent anew.
  void gone(WorkspaceId workspace, List<String> fingerprints) {
    fingerprints.forEach(id -> files.failed(workspace, id, true, MOST_TRIES, clock.instant()));
  }

  /// Takes the next step for a picture: two calls at most. Never throws for what a network or Slack
  /// does.
  ///
  /// @return how long to wait before the next step
  Duration step(MethodsClient client, WorkspaceId workspace, Pending pending) {
    try {
      if (pending.file().state() == State.SENT) {
        complete(client, workspace, pending);
      } else {
        send(client, workspace, pending);
      }
      return Duration.ZERO;
    } catch (Failed e) {
      failed(workspace, pending, e.getMessage(), FINAL.contains(e.getMessage()));
    } catch (SlackApiException e) {
      failed(workspace, pending, "HTTP " + e.getResponse().code(), false);
      return longer(SlackError.isThrottled(e) ? SlackError.retryAfter(e) : Duration.ZERO, pending);
    } catch (IOException | JsonParseException e) {
      failed(workspace, pending, e.getClass().getSimpleName(), false);
    }
    return longer(Duration.ZERO, pending);
  }

  private void send(MethodsClient client, WorkspaceId workspace, Pending pending)
      throws IOException, SlackApiException {
    var bytes = bytes(pending.what());
    var answer = client.filesGetUploadURLExternal(r -> named(r, pending).length(bytes.length));
    var url = answer.getUploadUrl();
    var file = answer.getFileId();
    if (!answer.isOk() || url == null || file == null) {
      throw new Failed(String.valueOf(answer.getError()));
    }
    var request =
        new Request.Builder()
            .url(url)
            .post(RequestBody.create(bytes, type(pending.what())))
            .build();
    try (var taken = http.newCall(request).execute()) {
      if (!taken.isSuccessful()) {
        throw new Failed("upload HTTP " + taken.code());
      }
    }
    files.sent(workspace, pending.fingerprint(), file, clock.instant());
  }

  /// Slack says that this can be done only once. Where it does not take it again, after a crash or
  /// a lost answer, the picture is sent anew; the file before is in no message and seen by nobody.
  private void complete(MethodsClient client, WorkspaceId workspace, Pending pending)
      throws IOException, SlackApiException {
    var details =
        FileDetails.builder()
            .id(pending.file().file())
            .title(Fit.label(pending.what().title(), Limits.HEADER))
            .build();
    var answer =
        client.filesCompleteUploadExternal(r ->
            switch (pending.what()) {
              case Drawing _ -> r.files(List.of(details));
              case Sheet sheet -> r.files(List.of(details)).channelId(sheet.where().conversation());
            });
    if (!answer.isOk()) {
      throw new Failed(String.valueOf(answer.getError()));
    }
    files.ready(workspace, pending.fingerprint(), clock.instant());
  }

  private static FilesGetUploadURLExternalRequestBuilder named(
      FilesGetUploadURLExternalRequestBuilder request, Pending pending) {
    return switch (pending.what()) {
      case Drawing(var chart) ->
          request
              .filename(pending.fingerprint().substring(0, 12) + ".png")
              .altTxt(Fit.label(chart.words(), Limits.FILE_ALT_TEXT));
      case Sheet sheet -> request.filename(sheet.title());
    };
  }

  private static byte[] bytes(Enclosure what) {
    return switch (what) {
      case Drawing(var chart) -> draw(chart);
      case Sheet(var file, _) -> file.text().getBytes(StandardCharsets.UTF_8);
    };
  }

  private static MediaType type(Enclosure what) {
    return what instanceof Drawing ? PNG : CSV;
  }

  /// Slack shows one picture on light and dark pages; the light one, with its own background, is
  /// read on both.
  private static byte[] draw(Chart chart) {
    try {
      return ChartPainter.png(chart, Theme.LIGHT);
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.error("pictures cannot be drawn on this machine", e);
      throw new Failed("not drawn");
    }
  }

  /// A picture that Slack no longer knows is sent anew; nobody has seen it. A file that was to be
  /// shared may have been, so it is never sent twice.
  private void failed(WorkspaceId workspace, Pending pending, String why, boolean isFinal) {
    LOG.warn("a picture for {} failed: {}", workspace.value(), why);
    boolean anew =
        pending.what() instanceof Drawing
            && pending.file().state() == State.SENT
            && pending.file().tries() >= 1;
    files.failed(workspace, pending.fingerprint(), anew, isFinal ? 1 : MOST_TRIES, clock.instant());
  }

  /// 2, 4, 8 … seconds.
  private static Duration longer(Duration least, Pending pending) {
    var pause = Duration.ofSeconds(2L << Math.min(pending.file().tries(), 6));
    return pause.compareTo(least) > 0 ? pause : least;
  }

  /// Slack said no, in its own word.
  private static final class Failed extends RuntimeException {

    Failed(String why) {
      super(why);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
