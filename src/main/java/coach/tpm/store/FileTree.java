package coach.tpm.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Whole folders at once: removing them and giving them to another account.
final class FileTree {
  private FileTree() {}

  static void delete(Path root) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(root, each(Files::delete));
    }
  }

  /// The root changes hands last, so that an interrupted change is seen and repeated.
  static void giveTo(int uid, int gid, Path root) throws IOException {
    Files.walkFileTree(root, each(path -> give(path, uid, gid)));
  }

  static int uidOf(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  static int gidOf(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
  }

  private static void give(Path path, int uid, int gid) throws IOException {
    Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
  }

  private static SimpleFileVisitor<Path> each(Step step) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        step.on(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
          throws IOException {
        if (problem != null) {
          throw problem;
        }
        step.on(folder);
        return FileVisitResult.CONTINUE;
      }
    };
  }

  @FunctionalInterface
  private interface Step {
    void on(Path path) throws IOException;
  }
}
