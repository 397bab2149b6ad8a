package coach.tpm.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// On what was measured.
final class Machine {

  private Machine() {}

  static Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("cores", Runtime.getRuntime().availableProcessors());
    facts.put("processor", field("/proc/cpuinfo", "model name"));
    facts.put("memoryKb", field("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
    facts.put("kernel", System.getProperty("os.version"));
    facts.put(
        "jdk", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"));
    facts.put("loadBefore", Proc.load());
    return facts;
  }

  private static String field(String file, String name) {
    return Proc.read(file)
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
