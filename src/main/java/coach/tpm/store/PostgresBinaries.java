package coach.tpm.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked from the class path into the data folder.
record PostgresBinaries(Path home) {
  private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");

  static PostgresBinaries unpackedIn(DataFolder folder) throws IOException {
    var bundle = bundle(System.getProperty("os.name"), System.getProperty("os.arch"));
    var home = folder.binaries(version(bundle));
    if (!Files.isDirectory(home)) {
      unpack(bundle, folder, home);
    }
    return new PostgresBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static URL bundle(String system, String processor) {
    var name = "postgres-%s-%s.txz".formatted(family(system), architecture(processor));
    var bundle = PostgresBinaries.class.getResource("/" + name);
    if (bundle == null) {
      throw new StoreUnavailable(
          "There is no embedded PostgreSQL for %s on %s in this build. Set DATABASE_URL to a PostgreSQL server."
              .formatted(system, processor));
    }
    return bundle;
  }

  private static String family(String system) {
    return system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
  }

  private static String architecture(String processor) {
    return switch (processor) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> processor;
    };
  }

  private static String version(URL bundle) {
    var name = VERSION.matcher(bundle.toString());
    return name.find() ? name.group(1) : "bundled";
  }

  private static void unpack(URL bundle, DataFolder folder, Path home) throws IOException {
    var unfinished = folder.unfinished("postgres");
    try {
      unpack(bundle, unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileTree.delete(unfinished);
    }
  }

  private static void unpack(URL bundle, Path into) throws IOException {
    makeFolder(into);
    try (var packed = new BufferedInputStream(bundle.openStream());
        var archive = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        write(archive, entry, inside(into, entry));
      }
    }
  }

  private static Path inside(Path root, TarArchiveEntry entry) throws IOException {
    var place = root.resolve(entry.getName()).normalize();
    if (!place.startsWith(root)) {
      throw new IOException("the archive reaches outside its folder with " + entry.getName());
    }
    return place;
  }

  private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path place)
      throws IOException {
    if (entry.isDirectory()) {
      makeFolder(place);
      return;
    }
    makeFolder(parentOf(place));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
    } else {
      Files.copy(archive, place);
      allow(place, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
  }

  /// Readable by all whatever the umask: the server runs under another account than root.
  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(parentOf(folder));
      Files.createDirectory(folder);
      allow(folder, "rwxr-xr-x");
    }
  }

  private static Path parentOf(Path place) {
    return Objects.requireNonNull(place.getParent(), "the data folder has a parent");
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
