package coach.tpm.slack;

import java.nio.charset.StandardCharsets;

/// What a [RawServer] does with a request that it has read.
sealed interface RawAnswer {

  /// Writes these words, the status line first.
  record Written(String response) implements RawAnswer {}

  /// Closes the connection without a word.
  record HangUp() implements RawAnswer {}

  /// Keeps the connection open and says nothing.
  record Silence() implements RawAnswer {}

  static RawAnswer json(String body) {
    return status("200 OK", "", body);
  }

  /// `status` is a code and its reason; `header` is a whole line, or empty.
  static RawAnswer status(String status, String header, String body) {
    var lines =
        """
        HTTP/1.1 %s
        Content-Type: application/json; charset=utf-8
        Content-Length: %d
        """
            .formatted(status, body.getBytes(StandardCharsets.UTF_8).length);
    var head = header.isEmpty() ? lines : lines + header + "\n";
    return new Written(head.replace("\n", "\r\n") + "\r\n" + body);
  }
}
