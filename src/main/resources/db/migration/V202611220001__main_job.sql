-- Every row belongs to a workspace, except the watermark, which is the process's own memory of time.
-- Instants are timestamptz; days are dates in the zone of the member or program they speak of.

create table workspace (
  id           text primary key,
  name         text not null,
  installed_at timestamptz not null,
  removed_at   timestamptz
);

create table slack_installation (
  workspace    text primary key references workspace (id) on delete cascade,
  app_id       text not null,
  bot_user     text not null,
  bot_token    bytea not null,
  scopes       text not null,
  installed_by text not null,
  updated_at   timestamptz not null
);

create table member (
  workspace    text not null references workspace (id) on delete cascade,
  id           text not null,
  name         text not null,
  zone         text,
  bot          boolean not null,
  closed       boolean not null,
  refreshed_at timestamptz not null,
  primary key (workspace, id)
);
create index member_by_age on member (refreshed_at);

create table program (
  workspace  text not null references workspace (id) on delete cascade,
  id         bigint generated always as identity,
  channel    text not null,
  name       text not null check (length(name) between 1 and 80),
  owner      text not null,
  target     date not null,
  started_at timestamptz not null,
  closed_at  timestamptz,
  -- the daily question: local time, ISO days of the week as bits (Monday = 1, Sunday = 64)
  ask_at     time not null,
  ask_days   integer not null check (ask_days between 1 and 127),
  asking     boolean not null,
  -- the weekly letter: ISO day of the week and local time in the owner's zone
  digest_day smallint not null check (digest_day between 1 and 7),
  digest_at  time not null,
  digest_on  boolean not null,
  primary key (workspace, id)
);
create unique index program_open_in_channel on program (workspace, channel) where closed_at is null;
create index program_digest on program (digest_at) where closed_at is null and digest_on;

-- zone, ask_at, ask_days and asking are copies, so that the minute's tick reads one index
create table team_member (
  workspace text not null,
  program   bigint not null,
  member    text not null,
  added_at  timestamptz not null,
  zone      text not null,
  ask_at    time not null,
  ask_days  integer not null,
  asking    boolean not null,
  primary key (workspace, program, member),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);
create index team_member_due on team_member (zone, ask_at) where asking;
create index team_member_of on team_member (workspace, member);

create table task (
  workspace  text not null,
  program    bigint not null,
  number     integer not null,
  title      text not null check (length(title) between 1 and 120),
  owner      text,
  due        date,
  low        numeric(7, 2),
  likely     numeric(7, 2),
  high       numeric(7, 2),
  created_by text not null,
  created_at timestamptz not null,
  done_at    timestamptz,
  primary key (workspace, program, number),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);
create index task_open_of on task (workspace, owner) where done_at is null;

create table task_link (
  workspace text not null,
  program   bigint not null,
  task      integer not null,
  after     integer not null,
  primary key (workspace, program, task, after),
  foreign key (workspace, program, task) references task (workspace, program, number) on delete cascade,
  foreign key (workspace, program, after) references task (workspace, program, number) on delete cascade,
  check (task <> after)
);

create table risk (
  workspace   text not null,
  program     bigint not null,
  number      integer not null,
  statement   text not null check (length(statement) between 1 and 1000),
  likelihood  smallint not null check (likelihood between 1 and 5),
  days_lost   integer not null check (days_lost between 0 and 999),
  owner       text,
  reporter    text not null,
  task        integer,
  help_from   text,
  source_link text,
  raised_at   timestamptz not null,
  changed_at  timestamptz not null,
  closed_at   timestamptz,
  close_note  text,
  primary key (workspace, program, number),
  foreign key (workspace, program) references program (workspace, id) on delete cascade,
  foreign key (workspace, program, task) references task (workspace, program, number)
);

-- one question for one member of one program on one local day
create table question (
  workspace text not null,
  id        bigint generated always as identity,
  program   bigint not null,
  member    text not null,
  day       date not null,
  due_at    timestamptz not null,
  state     text not null check (state in ('asked', 'answered', 'skipped', 'not_asked', 'closed')),
  primary key (workspace, id),
  unique (workspace, program, member, day),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);
create index question_of_member on question (workspace, member, day);

create table answer (
  workspace   text not null,
  question    bigint not null,
  value       text not null check (value in ('yes', 'at_risk', 'no')),
  note        text not null,
  task        integer,
  likelihood  smallint check (likelihood between 1 and 5),
  days_lost   integer check (days_lost between 0 and 999),
  help_from   text,
  new_date    date,
  risk        integer,
  answered_at timestamptz not null,
  edited_at   timestamptz,
  primary key (workspace, question),
  foreign key (workspace, question) references question (workspace, id) on delete cascade
);

create table digest (
  workspace   text not null,
  program     bigint not null,
  period      date not null,
  facts       jsonb not null,
  composed_at timestamptz not null,
  primary key (workspace, program, period),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);

create table learner (
  workspace  text not null references workspace (id) on delete cascade,
  member     text not null,
  lesson     text not null,
  updated_at timestamptz not null,
  primary key (workspace, member)
);

create table learner_lesson (
  workspace text not null references workspace (id) on delete cascade,
  member    text not null,
  lesson    text not null,
  opened_at timestamptz not null,
  done_at   timestamptz,
  primary key (workspace, member, lesson)
);

create table journal (
  workspace text not null references workspace (id) on delete cascade,
  id        bigint generated always as identity,
  program   bigint not null,
  at        timestamptz not null,
  actor     text not null,
  event     text not null,
  subject   text not null,
  detail    text not null,
  primary key (workspace, id)
);
create index journal_of_subject on journal (workspace, program, subject, id);
create index journal_by_time on journal (workspace, program, at);

-- one row is one message of the chat: posted once, then edited in place while `wanted` runs ahead
create table outbox (
  workspace    text not null references workspace (id) on delete cascade,
  id           bigint generated always as identity,
  key          uuid not null default gen_random_uuid(),
  kind         text not null,
  subject      text not null,
  period       text not null,
  to_member    text,
  to_channel   text,
  body         jsonb,
  state        text not null check (state in ('ready', 'sending', 'settled', 'uncertain', 'refused', 'cancelled')),
  wanted       integer not null default 1,
  done         integer not null default 0,
  not_before   timestamptz not null,
  owed_at      timestamptz not null,
  attempts     integer not null default 0,
  worker       text,
  claimed_at   timestamptz,
  lease_until  timestamptz,
  first_try_at timestamptz,
  conversation text,
  message_id   text,
  posted_at    timestamptz,
  problem      text,
  primary key (workspace, id),
  unique (workspace, kind, subject, period),
  check ((to_member is null) <> (to_channel is null))
);
create index outbox_ready on outbox (workspace, not_before, id) where state = 'ready';
create index outbox_sending on outbox (lease_until) where state = 'sending';
create index outbox_uncertain on outbox (not_before) where state = 'uncertain';

-- a workspace's lane: one update pauses all of it
create table lane (
  workspace    text primary key references workspace (id) on delete cascade,
  paused_until timestamptz not null
);

-- when a conversation may take its next message
create table pace (
  workspace    text not null references workspace (id) on delete cascade,
  conversation text not null,
  next_at      timestamptz not null,
  primary key (workspace, conversation)
);

create table handled_request (
  workspace  text not null,
  id         text not null,
  handled_at timestamptz not null default now(),
  primary key (workspace, id)
);
create index handled_request_by_age on handled_request (handled_at);

create table watermark (
  name text primary key,
  at   timestamptz not null
);
