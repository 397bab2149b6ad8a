package coach.tpm.testing.slack;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `files.*` and the addresses that bytes are sent to.
final class FileMethods {
  private static final int ALT_TEXT = 1_000;
  private static final String NOT_FOUND = "file_not_found";

  private final State state;
  private final String uploadUrl;

  FileMethods(State state, String uploadUrl) {
    this.state = state;
    this.uploadUrl = uploadUrl;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "files.getUploadURLExternal", allowed(this::promise),
        "files.completeUploadExternal", allowed(this::complete),
        "files.delete", allowed(this::delete));
  }

  /// What bytes that are sent to an upload address are answered with.
  Answered take(String ticket, byte[] bytes) {
    return state.alone(() ->
        state
            .files
            .awaitedBy(ticket)
            .map(file -> file.take(bytes))
            .map(taken ->
                taken
                    ? Answered.text(200, "OK - " + bytes.length)
                    : Answered.text(400, "not the bytes that were announced"))
            .orElseGet(() -> Answered.text(404, "no such upload")));
  }

  private static ApiMethod allowed(ApiMethod method) {
    return (workspace, call) -> {
      if (!Arrays.asList(workspace.scopes().split(",", -1)).contains("files:write")) {
        throw new Refusal("missing_scope");
      }
      return method.answer(workspace, call);
    };
  }

  private ObjectNode promise(Workspace workspace, ApiCall call) {
    int length = call.number("length", 0);
    if (call.text("filename").isEmpty() || length <= 0) {
      throw new Refusal("invalid_arguments");
    }
    if (call.text("alt_txt").length() > ALT_TEXT) {
      throw new Refusal("alt_txt_too_large");
    }
    var file =
        new FakeFile(
            state,
            workspace.id(),
            state.nextId("F0FILE"),
            state.nextId("ticket"),
            call.text("filename"),
            call.text("alt_txt"),
            length);
    state.files.add(file);
    return ApiMethod.ok().put("upload_url", uploadUrl + file.ticket()).put("file_id", file.id());
  }

  private ObjectNode complete(Workspace workspace, ApiCall call) {
    var wanted = Json.list(call.json("files"));
    if (wanted.isEmpty()) {
      throw new Refusal("invalid_arguments");
    }
    var channels = channels(call).stream().map(it -> Reach.writable(workspace, it)).toList();
    var files = wanted.values().stream().map(it -> sent(workspace, it)).toList();
    var answer = ApiMethod.ok();
    var described = answer.putArray("files");
    for (int i = 0; i < files.size(); i++) {
      state.files.complete(files.get(i), Json.string(wanted.get(i), "title"));
      described.addObject().put("id", files.get(i).id()).put("title", files.get(i).title());
    }
    channels.forEach(channel -> share(workspace, channel, files, call.text("initial_comment")));
    return answer;
  }

  /// Slack does not say which error it gives for a file that is not there to be completed.
  private FakeFile sent(Workspace workspace, JsonNode wanted) {
    return state
        .files
        .find(workspace.id(), Json.string(wanted, "id"))
        .filter(state.files::mayBeCompleted)
        .orElseThrow(() -> new Refusal(NOT_FOUND));
  }

  private static List<String> channels(ApiCall call) {
    var named = call.text("channel_id") + "," + call.text("channels");
    return Arrays.stream(named.split(",", -1)).filter(not(String::isBlank)).toList();
  }

  private void share(
      Workspace workspace, Conversation channel, List<FakeFile> files, String comment) {
    var blocks = Json.array();
    for (var file : files) {
      file.share(channel.id());
      var image = blocks.addObject().put("type", "image").put("alt_text", file.altText());
      image.putObject("slack_file").put("id", file.id());
    }
    channel.put(
        new SlackMessage(
            channel.id(),
            state.nextTs(),
            workspace.coach(),
            comment,
            blocks,
            Json.object(),
            null,
            false));
  }

  private ObjectNode delete(Workspace workspace, ApiCall call) {
    state
        .files
        .find(workspace.id(), call.text("file"))
        .orElseThrow(() -> new Refusal(NOT_FOUND))
        .delete();
    return ApiMethod.ok();
  }
}
