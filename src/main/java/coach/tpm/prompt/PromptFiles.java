package coach.tpm.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The files below `prompts/`, from the jar or from a folder, by their path relative to it.
public record PromptFiles(List<PromptFile> files) {

  /// One file: its path such as `lessons/fnd/fnd-01.md`, and its text.
  public record PromptFile(String path, String text) {}

  public PromptFiles {
    files = List.copyOf(files);
  }

  /// The prompts that come with the coach.
  public static PromptFiles packaged() {
    try {
      var anchor =
          Objects.requireNonNull(
              PromptFiles.class.getResource("/prompts/words/help.yaml"), "packaged prompts");
      var uri = anchor.toURI();
      if (!uri.getScheme().equals("jar")) {
        return below(
            Objects.requireNonNull(Objects.requireNonNull(Path.of(uri).getParent()).getParent()));
      }
      var jar = URI.create(uri.toString().split("!", 2)[0]);
      try (var files = FileSystems.newFileSystem(jar, Map.of())) {
        return below(files.getPath("/prompts"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("packaged prompts", e);
    }
  }

  /// The prompts below a folder of the operator's.
  public static PromptFiles below(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BrokenPrompt(folder.toString(), 1, "is not a folder; set PROMPTS_DIR to one");
    }
    try (var paths = Files.walk(folder)) {
      var files = new ArrayList<PromptFile>();
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        if (name.endsWith(".md") || name.endsWith(".yaml")) {
          files.add(new PromptFile(name, read(path, name)));
        }
      }
      return new PromptFiles(files);
    } catch (IOException e) {
      throw new BrokenPrompt(folder.toString(), 1, "cannot be read (" + e.getMessage() + ")");
    }
  }

  /// The files whose path begins with `folder/`.
  public List<PromptFile> in(String folder) {
    return files.stream().filter(file -> file.path().startsWith(folder + "/")).toList();
  }

  private static String read(Path path, String name) throws IOException {
    try {
      return Files.readString(path);
    } catch (MalformedInputException _) {
      throw new BrokenPrompt(name, 1, "is not UTF-8; save it as UTF-8");
    }
  }
}
