package coach.tpm.slack;

import coach.tpm.slack.SlackFile.State;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/// Table `slack_file`.
final class JdbiSlackFiles implements SlackFiles {

  private final Jdbi jdbi;

  JdbiSlackFiles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<String, SlackFile> find(WorkspaceId workspace, Collection<String> fingerprints) {
    var sql =
        """
        select fingerprint, file, state, tries
          from slack_file
         where workspace = :workspace and fingerprint = any(:fingerprints)
         order by fingerprint
        """;
    var found = new HashMap<String, SlackFile>();
    jdbi.useHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bindArray("fingerprints", String.class, fingerprints.toArray())
            .map((row, _) ->
                found.put(
                    row.getString("fingerprint"),
                    new SlackFile(
                        row.getString("file"),
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getInt("tries"))))
            .list());
    return found;
  }

  @Override
  public void sent(WorkspaceId workspace, String fingerprint, String file, Instant at) {
    var sql =
        """
        insert into slack_file as held (workspace, fingerprint, file, state, at)
        values (:workspace, :fingerprint, :file, 'sent', :at)
        on conflict (workspace, fingerprint) do update
           set file = excluded.file, state = 'sent', at = excluded.at
         where held.state = 'missing'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("fingerprint", fingerprint)
            .bind("file", file)
            .bind("at", at)
            .execute());
  }

  @Override
  public void ready(WorkspaceId workspace, String fingerprint, Instant at) {
    var sql =
        """
        update slack_file
           set state = 'ready', tries = 0, at = :at
         where workspace = :workspace and fingerprint = :fingerprint and state = 'sent'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("fingerprint", fingerprint)
            .bind("at", at)
            .execute());
  }

  @Override
  public void shown(WorkspaceId workspace, Collection<String> fingerprints) {
    var sql =
        """
        update slack_file
           set state = 'shown'
         where workspace = :workspace and fingerprint = any(:fingerprints) and state = 'ready'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bindArray("fingerprints", String.class, fingerprints.toArray())
            .execute());
  }

  @Override
  public void failed(
      WorkspaceId workspace, String fingerprint, boolean anew, int most, Instant at) {
    var sql =
        """
        insert into slack_file as held (workspace, fingerprint, state, tries, at)
        values (:workspace, :fingerprint, case when :most <= 1 then 'given_up' else 'missing' end, 1, :at)
        on conflict (workspace, fingerprint) do update
           set tries = held.tries + 1, at = excluded.at,
               state = case when held.tries + 1 >= :most then 'given_up'
                            when :anew then 'missing'
                            else held.state end
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("fingerprint", fingerprint)
            .bind("most", most)
            .bind("anew", anew)
            .bind("at", at)
            .execute());
  }

  @Override
  public void sweep(Instant before, Instant givenUpBefore) {
    var sql =
        """
        delete from slack_file
         where at < :before or (state = 'given_up' and at < :givenUpBefore)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("before", before)
            .bind("givenUpBefore", givenUpBefore)
            .execute());
  }
}
