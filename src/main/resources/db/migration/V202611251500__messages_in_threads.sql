-- A message that stands in the thread of another: the other's kind. Both have the same subject and
-- period.
alter table outbox add column thread text;
