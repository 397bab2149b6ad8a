-- Whether the person it goes to has just asked for it: such a message does not count as one of theirs
-- for the day.
alter table outbox add column requested boolean not null default false;

-- What a person got on a day, and what is on its way to them; what a channel got last.
create index outbox_of_member on outbox (workspace, to_member, posted_at) where to_member is not null;
create index outbox_of_channel on outbox (workspace, to_channel, posted_at) where to_channel is not null;
