-- Up to five further questions of a program. One may depend on an earlier one: it is asked only when
-- that one's answer is among `only_values`. A removed one stays for the answers it was given.
create table extra_question (
  workspace   text not null,
  id          bigint generated always as identity,
  program     bigint not null,
  words       text not null check (length(words) between 1 and 150),
  kind        text not null check (kind in ('text', 'choice', 'scale')),
  options     text[] not null,
  only_if     bigint,
  only_values text[] not null,
  added_at    timestamptz not null,
  removed_at  timestamptz,
  primary key (workspace, id),
  foreign key (workspace, program) references program (workspace, id) on delete cascade
);
create index extra_question_of on extra_question (workspace, program, id);

create table extra_answer (
  workspace text not null,
  question  bigint not null,
  extra     bigint not null,
  value     text not null check (length(value) between 1 and 500),
  primary key (workspace, question, extra)
);
