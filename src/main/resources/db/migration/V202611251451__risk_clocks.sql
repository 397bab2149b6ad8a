-- How long a risk has waited for an answer: with whom (0 its owner, 1 to 3 those it was escalated
-- to), since when, and when something is due. `clock_red` counts faster.
alter table risk
  add column escalation_level   smallint not null default 0 check (escalation_level between 0 and 3),
  add column clock_from         timestamptz,
  add column clock_red          boolean not null default false,
  add column reminded           boolean not null default false,
  add column next_escalation_at timestamptz,
  -- when its owner is asked whether it is still true, and what was asked before
  add column stale_at           timestamptz,
  add column stale_asked_at     timestamptz,
  add column trigger_asked      date;

create index risk_escalation_due on risk (next_escalation_at) where next_escalation_at is not null;
create index risk_stale_due on risk (stale_at) where stale_at is not null;

-- the minute's tick finds out what the risks of today need
update risk set next_escalation_at = now(), stale_at = now() where closed_at is null;

-- What was asked of somebody about a risk: to take it, or whether it is still true.
create table risk_nudge (
  workspace text not null,
  program   bigint not null,
  number    integer not null,
  kind      text not null check (kind in ('take', 'review')),
  period    text not null,
  member    text not null,
  at        timestamptz not null,
  -- what is at stake in the question: until when, or which trigger's day is over
  until     timestamptz,
  trigger   date,
  settled   boolean not null default false,
  primary key (workspace, program, number, kind, period),
  foreign key (workspace, program, number) references risk (workspace, program, number) on delete cascade
);

-- An escalation: drafted by the coach, sent by a person as that person worded it, or dropped.
create table risk_escalation (
  workspace  text not null,
  program    bigint not null,
  id         bigint generated always as identity,
  number     integer not null,
  level      smallint not null check (level between 1 and 3),
  state      text not null check (state in ('drafted', 'sent', 'dropped')),
  drafted_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  to_member  text,
  to_channel text,
  fact       text,
  stake      text,
  options    text,
  ask        text,
  decide_by  date,
  primary key (workspace, program, id),
  foreign key (workspace, program, number) references risk (workspace, program, number) on delete cascade,
  check (state <> 'sent' or num_nulls(settled_at, settled_by, fact, stake, options, ask, decide_by) = 0),
  check (state <> 'sent' or (to_member is null) <> (to_channel is null))
);
create unique index risk_escalation_drafted on risk_escalation (workspace, program, number)
  where state = 'drafted';
create index risk_escalation_of on risk_escalation (workspace, program, number, id);

-- Who is asked at each level above the owner.
create table escalation_person (
  workspace text not null,
  program   bigint not null,
  level     smallint not null check (level between 1 and 3),
  member    text not null,
  primary key (workspace, program, level),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);
