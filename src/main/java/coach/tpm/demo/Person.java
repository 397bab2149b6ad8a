package coach.tpm.demo;

import coach.tpm.workspace.MemberId;
import java.time.ZoneId;

/// Somebody whom the visitor can be. `about` says in a few words who that is.
record Person(MemberId id, String name, ZoneId zone, String about) {}
