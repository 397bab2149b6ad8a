-- The facts of a letter that somebody had posted beside the weekly ones. `period` is the minute, as
-- the outbox names it; `day` the program's own day.
create table extra_digest (
  workspace   text not null,
  program     bigint not null,
  period      text not null,
  day         date not null,
  facts       jsonb not null,
  composed_at timestamptz not null,
  primary key (workspace, program, period),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);
