-- What a message is for decides how a send is treated of which nobody knows whether it arrived.
-- What waited before this is taken for an answer.
alter table outbox add column if not exists purpose varchar default 'ANSWER' not null;
