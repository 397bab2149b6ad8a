package coach.tpm.slack;

import coach.tpm.slack.SlackIdentity.Asked.Known;
import coach.tpm.slack.SlackIdentity.Asked.Unknown;
import coach.tpm.workspace.WorkspaceId;
import coach.tpm.workspace.Workspaces;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Slack which workspace the token of the environment belongs to. Until it said so, the first
/// workspace that asks is taken for it.
final class Introduction implements BooleanSupplier {

  private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

  private final SlackWeb web;
  private final Tokens tokens;
  private final Workspaces workspaces;
  private final Installations installations;
  private final InstantSource clock;

  Introduction(
      SlackWeb web,
      Tokens tokens,
      Workspaces workspaces,
      Installations installations,
      InstantSource clock) {
    this.web = web;
    this.tokens = tokens;
    this.workspaces = workspaces;
    this.installations = installations;
    this.clock = clock;
  }

  /// @return whether Slack said it
  @Override
  public boolean getAsBoolean() {
    return switch (SlackIdentity.ask(web, tokens.single().orElseThrow())) {
      case Known(var identity) -> {
        known(identity);
        yield true;
      }
      case Unknown(var why) -> {
        LOG.warn("{}", why);
        yield false;
      }
    };
  }

  private void known(SlackIdentity identity) {
    var workspace = Arrivals.workspace(identity.team(), null);
    workspaces.install(workspace, identity.teamName(), clock.instant());
    tokens.belongsTo(workspace).ifPresent(this::mistaken);
    LOG.info("serving {}", workspace.value());
    if (!identity.missingScopes().isEmpty()) {
      LOG.warn("missing scopes: {}", String.join(", ", identity.missingScopes()));
    }
  }

  private void mistaken(WorkspaceId other) {
    LOG.warn("{} asked too, but SLACK_BOT_TOKEN belongs to another workspace", other.value());
    if (installations.token(other).isEmpty()) {
      workspaces.remove(other, clock.instant());
    }
  }
}
