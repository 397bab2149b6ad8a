package coach.tpm.message;

import tools.jackson.databind.json.JsonMapper;

/// Messages as JSON, for the tables that keep them.
public final class MessageJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private MessageJson() {}

  public static String write(Message message) {
    return MAPPER.writeValueAsString(message);
  }

  public static Message read(String json) {
    return MAPPER.readValue(json, Message.class);
  }
}
