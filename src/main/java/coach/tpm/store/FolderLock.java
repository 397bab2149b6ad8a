package coach.tpm.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/// Keeps a second coach out of a data folder. The system frees it when the process dies.
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(DataFolder folder) {
    try {
      var channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new FolderLock(locked(channel, folder));
    } catch (IOException e) {
      throw StoreUnavailable.dataFolder(folder.root(), e);
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static FileChannel locked(FileChannel channel, DataFolder folder) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // Held by this process: as much in use as by another one.
    } catch (IOException e) {
      closeQuietly(channel);
      throw e;
    }
    closeQuietly(channel);
    throw new StoreUnavailable(
        "Another coach already uses %s. Stop it first or set DATA_DIR to another folder."
            .formatted(folder.root()));
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException _) {
      // Nothing was written through this channel, so nothing can be lost.
    }
  }
}
