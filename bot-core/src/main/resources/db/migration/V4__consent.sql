-- What people were offered to show, and what they allowed and was not shown yet.
create table if not exists consent (
  id varchar not null primary key,
  owner varchar not null,
  sealed varbinary not null,
  expires bigint not null
);

create index if not exists consent_owner on consent (owner);

create index if not exists consent_expires on consent (expires);
