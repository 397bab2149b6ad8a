-- Two risks that look alike and were said to be different.
create table risk_distinct (
  workspace text not null,
  program   bigint not null,
  older     integer not null,
  younger   integer not null check (younger > older),
  said_by   text not null,
  said_at   timestamptz not null,
  primary key (workspace, program, older, younger),
  foreign key (workspace, program, older) references risk (workspace, program, number) on delete cascade,
  foreign key (workspace, program, younger) references risk (workspace, program, number) on delete cascade
);
