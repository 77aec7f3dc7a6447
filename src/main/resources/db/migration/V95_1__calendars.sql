-- where somebody's calendar is: one address for each person, of whose secret only the hash is kept; null while there is none
create table calendar_address (
    id uuid primary key,
    subject varchar(200) not null unique,
    secret_sha256 varchar(64) unique,
    issued_at timestamp(3) with time zone,
    version bigint not null,
    check ((secret_sha256 is null) = (issued_at is null))
);

-- how often the plan of a session has changed, and when last: unlike its version, it does not move when somebody enrolls or leaves
alter table session add column plan_revision integer default 0 not null check (plan_revision >= 0);
alter table session add column planned_at timestamp(3) with time zone default current_timestamp(3) not null;

-- what somebody on duty has to be at is found by when it begins
create index duties_of_crew_by_session on session_duty (crew_id, session_id);
