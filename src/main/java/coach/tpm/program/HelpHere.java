package coach.tpm.program;

import coach.tpm.command.Caller;
import coach.tpm.command.HelpSection;
import coach.tpm.message.Block;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What to do next where the caller stands: in a program, in a channel without one, or in a direct
/// conversation. What was found is kept for some seconds, and what does not come at once is left
/// out, since people ask for help exactly when something is wrong.
final class HelpHere implements HelpSection, ProgramListener {

  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final int MOST = 10_000;

  private final Programs programs;
  private final Prompts prompts;
  private final List<Block> direct;
  private final AsyncLoadingCache<Spot, List<Block>> found =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(KEPT)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .buildAsync(this::look);

  HelpHere(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
    this.direct = prompts.blocks("help/direct");
  }

  private record Spot(WorkspaceId workspace, ChannelId channel) {}

  @Override
  public List<Block> help(Caller caller) {
    if (caller.direct()) {
      return direct;
    }
    var spot = new Spot(caller.workspace(), caller.channel());
    try {
      return found.get(spot).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return List.of();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private List<Block> look(Spot spot) {
    return programs
        .openIn(spot.workspace(), spot.channel())
        .map(program -> prompts.blocks("help/program", "name", program.name()))
        .orElseGet(() -> prompts.blocks("help/channel"));
  }

  @Override
  public void answered(Program program, LocalDate day, Instant at) {
    // help does not depend on answers
  }

  @Override
  public void changed(Program program, Instant at) {
    found.synchronous().invalidate(new Spot(program.workspace(), program.channel()));
  }
}
