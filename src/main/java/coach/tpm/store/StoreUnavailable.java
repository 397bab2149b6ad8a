package coach.tpm.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The store cannot be used now; the message is a sentence for the person who runs the coach.
public final class StoreUnavailable extends RuntimeException {
  StoreUnavailable(String sentence) {
    this(sentence, null);
  }

  StoreUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  static StoreUnavailable dataFolder(Path place, IOException cause) {
    return new StoreUnavailable(
        "Cannot keep the data in %s: %s. Set DATA_DIR to a folder that the coach may write to."
            .formatted(place, reason(cause)),
        cause);
  }

  /// The reason of a file error in words, without the path that most of them repeat.
  static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "it does not exist";
      case FileAlreadyExistsException _ -> "a file is in the way";
      case NotDirectoryException _ -> "it is not a folder";
      case FileSystemException e when e.getReason() != null -> lower(e.getReason());
      default -> lower(Objects.requireNonNullElse(cause.getMessage(), "input or output failed"));
    };
  }

  private static String lower(@Nullable String reason) {
    return reason == null || reason.isEmpty()
        ? "unknown reason"
        : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
  }
}
