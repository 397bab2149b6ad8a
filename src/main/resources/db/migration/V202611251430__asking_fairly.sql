-- What a person says of themselves, which counts more than what the platform tells of them.
create table member_setting (
  workspace text not null references workspace (id) on delete cascade,
  member    text not null,
  zone      text,
  -- ISO days of the week as bits (Monday = 1, Sunday = 64)
  days      integer check (days between 1 and 127),
  -- whose public holidays: an ISO country with or without a part of it, such as de or de-by
  region    text,
  primary key (workspace, member)
);

-- Somebody is away, both days included: from one program, or from all of a workspace.
create table absence (
  workspace text not null references workspace (id) on delete cascade,
  id        bigint generated always as identity,
  member    text not null,
  program   bigint,
  first     date not null,
  last      date not null check (last >= first),
  made_by   text not null,
  made_at   timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);
create index absence_of_member on absence (workspace, member, last);

-- Days on which a program's company does not work.
create table day_off (
  workspace text not null,
  program   bigint not null,
  day       date not null,
  name      text not null check (length(name) between 1 and 80),
  primary key (workspace, program, day),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);

alter table program
  add column region text,
  add column window_hours smallint not null default 8 check (window_hours between 2 and 12);

-- The days on which both the program asks and the member works, and the holidays that count.
alter table team_member
  add column region text;
create index team_member_region on team_member (region) where asking and region is not null;

-- When a question was sent and until when its answer is in time; both unknown until it is sent.
-- A message may hold several questions: its subject is the question's `sheet`.
alter table question
  add column sheet text,
  add column asked_at timestamptz,
  add column closes_at timestamptz,
  add column closed_told boolean not null default false,
  add column snoozes smallint not null default 0 check (snoozes between 0 and 2),
  add column snoozed_until timestamptz,
  add column reminded_at timestamptz;
alter table question drop constraint question_state_check;
alter table question add constraint question_state_check
  check (state in ('asked', 'answered', 'skipped', 'away', 'not_asked', 'closed'));
-- What was asked before keeps its message, and nobody is told of its silence anew.
update question
   set sheet = cast(id as text), asked_at = due_at, closes_at = due_at + interval '8 hours',
       closed_told = true;
create index question_closing on question (closes_at) where state = 'asked' and not closed_told;
create index question_of_sheet on question (workspace, sheet, day);
