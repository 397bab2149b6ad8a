-- What a member said instead of an answer, kept as a note for it.
alter table question add column words text check (length(words) <= 1000);

-- What an answer did to the risk register, so that it can be taken back: whether it raised the risk
-- or what the risk said before, when the risk was last changed by it, and whether somebody else
-- changed the risk in between.
create table answer_risk (
  workspace  text not null,
  question   bigint not null,
  risk       integer not null,
  changed_at timestamptz not null,
  shared     boolean not null,
  statement  text,
  likelihood smallint,
  days_lost  integer,
  task       integer,
  help_from  text,
  primary key (workspace, question)
);

-- The due dates that an answer moved. Without `before` the task had none.
create table answer_date (
  workspace text not null,
  question  bigint not null,
  task      integer not null,
  before    date,
  after     date not null,
  primary key (workspace, question, task)
);
