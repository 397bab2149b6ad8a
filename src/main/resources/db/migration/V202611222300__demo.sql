-- The chat of `./coach demo`. These tables stay empty everywhere else.

create table demo_person (
  id    text primary key,
  name  text not null,
  zone  text not null,
  about text not null,
  place integer not null
);

create table demo_channel (
  id    text primary key,
  name  text not null unique,
  place integer not null
);

create table demo_message (
  id           bigint generated always as identity primary key,
  conversation text not null,
  -- null: the coach
  author       text references demo_person (id),
  -- null: everybody in the conversation
  only_for     text references demo_person (id),
  parent       bigint references demo_message (id),
  key          uuid unique,
  body         jsonb not null,
  at           timestamptz not null,
  edited_at    timestamptz
);
create index demo_message_in on demo_message (conversation, id) where parent is null;
create index demo_message_thread on demo_message (parent, id) where parent is not null;

create table demo_read (
  person       text not null references demo_person (id),
  conversation text not null,
  up_to        bigint not null,
  primary key (person, conversation)
);

-- One row: how far the demo's time runs ahead of ours.
create table demo_clock (
  only_one boolean primary key default true check (only_one),
  ahead    interval not null
);
