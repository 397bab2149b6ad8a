-- What else is known of a risk: what follows from it, of which kind it is, what is done before and
-- after it happens, by what it shows, and which further tasks it touches.
alter table risk
  add column consequence  text check (length(consequence) between 1 and 1000),
  add column category     text check (length(category) between 1 and 40),
  add column mitigation   text check (length(mitigation) between 1 and 1000),
  add column contingency  text check (length(contingency) between 1 and 1000),
  add column trigger      text check (length(trigger) between 1 and 300),
  add column trigger_date date,
  add column more_tasks   integer[] not null default '{}',
  -- whether days_lost was said, or only the band in which it lies
  add column days_exact   boolean not null default true,
  add column state        text not null default 'open'
    check (state in ('open', 'mitigating', 'accepted', 'happened', 'closed')),
  -- when its owner took it, and when what is done about it was last written down
  add column acknowledged_at timestamptz,
  add column planned_at      timestamptz,
  add column accepted_by     text,
  add column accepted_at     timestamptz,
  add column accepted_because text,
  add column merged_into     integer;

update risk set state = 'closed' where closed_at is not null;
-- whoever was named so far knows of it
update risk set acknowledged_at = changed_at where owner is not null;

alter table risk
  add constraint risk_closed_when check (state <> 'closed' or closed_at is not null),
  add constraint risk_acceptance_is_whole
    check (num_nulls(accepted_by, accepted_at, accepted_because) in (0, 3));
