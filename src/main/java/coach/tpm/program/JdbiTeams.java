package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Table `team_member`.
final class JdbiTeams {

  private final Jdbi jdbi;

  JdbiTeams(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// In the order they were added.
  List<MemberId> members(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select member
          from team_member
         where workspace = :workspace and program = :program
         order by added_at, member
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map((row, _) -> new MemberId(row.getString("member")))
            .list());
  }

  boolean contains(WorkspaceId workspace, ProgramId program, MemberId member) {
    var sql =
        """
        select exists (select 1
                         from team_member
                        where workspace = :workspace and program = :program and member = :member)
            as found
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("member", member.value())
            .mapTo(Boolean.class)
            .one());
  }

  /// False when the member was on the team already. `zone` counts for those who chose none.
  boolean add(Program program, MemberId member, ZoneId zone, Instant at) {
    var sql =
        """
        insert into team_member (workspace, program, member, added_at, zone,
                                 ask_at, ask_days, asking, region)
        select p.workspace, p.id, :member, :at, coalesce(s.zone, :zone),
               p.ask_at, p.ask_days & coalesce(s.days, 127), p.asking, coalesce(s.region, p.region)
          from program p
          left join member_setting s on s.workspace = p.workspace and s.member = :member
         where p.workspace = :workspace and p.id = :program
        on conflict (workspace, program, member) do nothing
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", program.workspace().value())
                .bind("program", program.id().value())
                .bind("member", member.value())
                .bind("at", at)
                .bind("zone", zone.getId())
                .execute()
            == 1);
  }

  /// False when the member was not on the team.
  boolean remove(Program program, MemberId member) {
    var sql =
        """
        delete from team_member
         where workspace = :workspace and program = :program and member = :member
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", program.workspace().value())
                .bind("program", program.id().value())
                .bind("member", member.value())
                .execute()
            == 1);
  }

  /// The platform tells of a zone: from now on the member is asked at its local time, in every
  /// program, unless they chose a zone themselves.
  void moveTo(WorkspaceId workspace, MemberId member, ZoneId zone) {
    var sql =
        """
        update team_member t
           set zone = :zone
         where workspace = :workspace and member = :member and zone <> :zone
           and not exists (select 1
                             from member_setting s
                            where s.workspace = t.workspace and s.member = t.member
                              and s.zone is not null)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.value())
            .bind("zone", zone.getId())
            .execute());
  }

  /// What a member set for themselves holds in every program from now on.
  void settle(WorkspaceId workspace, MemberId member) {
    settle(workspace, Optional.of(member), Optional.empty());
  }

  /// The program's schedule and holidays hold for its team, each as far as they set nothing else.
  void settle(Program program) {
    settle(program.workspace(), Optional.empty(), Optional.of(program.id()));
  }

  private void settle(
      WorkspaceId workspace, Optional<MemberId> member, Optional<ProgramId> program) {
    var sql =
        """
        update team_member t
           set zone = coalesce(n.chosen, n.told, t.zone), ask_at = n.ask_at, ask_days = n.ask_days,
               asking = n.asking, region = n.region
          from (select t.workspace, t.program, t.member, s.zone as chosen, m.zone as told,
                       p.ask_at, p.ask_days & coalesce(s.days, 127) as ask_days,
                       p.asking and p.closed_at is null as asking,
                       coalesce(s.region, p.region) as region
                  from team_member t
                  join program p on p.workspace = t.workspace and p.id = t.program
                  left join member_setting s
                    on s.workspace = t.workspace and s.member = t.member
                  left join member m on m.workspace = t.workspace and m.id = t.member
                 where t.workspace = :workspace
                   and (cast(:member as text) is null or t.member = :member)
                   and (cast(:program as bigint) is null or t.program = :program)) n
         where t.workspace = n.workspace and t.program = n.program and t.member = n.member
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.map(MemberId::value))
            .bind("program", program.map(ProgramId::value))
            .execute());
  }

  /// Nobody of this team is asked any more.
  void stopAsking(Program program) {
    var sql =
        """
        update team_member set asking = false
         where workspace = :workspace and program = :program and asking
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .execute());
  }
}
