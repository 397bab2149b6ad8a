package coach.tpm.outbox;

import coach.tpm.message.Message;
import tools.jackson.databind.json.JsonMapper;

/// Messages as JSON, for the column `outbox.body`.
final class MessageJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private MessageJson() {}

  static String write(Message message) {
    return MAPPER.writeValueAsString(message);
  }

  static Message read(String json) {
    return MAPPER.readValue(json, Message.class);
  }
}
