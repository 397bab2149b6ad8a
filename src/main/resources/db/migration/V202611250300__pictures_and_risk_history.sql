-- What of ours lies in a workspace's Slack: a picture by the fingerprint of what it shows. `sent`: the
-- bytes are there; `ready`: completed; `shown`: accepted in a message; `given_up`: no more tries.
create table slack_file (
  workspace   text not null,
  fingerprint text not null,
  file        text,
  state       text not null check (state in ('missing', 'sent', 'ready', 'shown', 'given_up')),
  tries       integer not null default 0,
  at          timestamptz not null,
  primary key (workspace, fingerprint)
);
create index slack_file_by_age on slack_file (at);

-- How each risk was rated, and whether it was open, from an instant on.
create table risk_rating (
  workspace  text not null,
  program    bigint not null,
  id         bigint generated always as identity,
  number     integer not null,
  at         timestamptz not null,
  likelihood smallint not null,
  days_lost  integer not null,
  open       boolean not null,
  primary key (workspace, program, id)
);

insert into risk_rating (workspace, program, number, at, likelihood, days_lost, open)
select workspace, program, number, raised_at, likelihood, days_lost, true from risk
union all
select workspace, program, number, closed_at, likelihood, days_lost, false from risk where closed_at is not null
order by 4;
