package coach.tpm.slack;

import coach.tpm.message.Message;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.response.Response;

/// Answers to commands, for the caller's eyes alone. Help and lessons are said to many in the same
/// words, and rendering them is most of the work, so what was said lately is kept as it went out.
final class SpokenAnswers {

  private static final int MOST_CHARACTERS = 4 << 20;
  private static final int OVERHEAD = 1000;

  private final Cache<Message, String> said =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .<Message, String>weigher((_, json) -> OVERHEAD + json.length())
          .build();

  Response say(Message message) {
    return Response.builder()
        .statusCode(200)
        .contentType("application/json; charset=utf-8")
        .body(said.get(message, SpokenAnswers::json))
        .build();
  }

  private static String json(Message message) {
    return SlackJson.of(
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(SlackMessenger.fallback(message))
            .blocks(BlockKit.message(message.blocks()))
            .build());
  }
}
