-- Small things told to a person, each once for its key. A line without `sent_in` waits; the others
-- belong to the message of that period.
create table note (
  workspace text not null references workspace (id) on delete cascade,
  id        bigint generated always as identity,
  key       text not null,
  member    text not null,
  line      jsonb not null,
  told_at   timestamptz not null,
  sent_in   text,
  primary key (workspace, id),
  unique (workspace, key, member)
);
create index note_of_member on note (workspace, member, id);
create index note_by_age on note (told_at);
