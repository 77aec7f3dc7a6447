-- the worst that was said of somebody's distress since a facilitator last looked; the gate asks about it
alter table enrollment add column distress integer check (distress between 0 and 100);
alter table enrollment add column dissociating boolean default false not null;

-- nothing that was said is changed; the latest one of an enrollment carries what holds now
create table distress_rating (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    enrollment_id uuid not null,
    participant_id uuid not null references participant,
    suds integer not null check (suds between 0 and 100),
    dissociating boolean,
    source varchar(20) not null check (source in ('SELF', 'OBSERVED')),
    rated_by varchar(400) not null,
    rated_at timestamp(3) with time zone not null,
    baseline integer check (baseline between 0 and 100),
    asks varchar(20) not null check (asks in ('NOTHING', 'LOOK', 'STEP_OUT')),
    look_by timestamp(3) with time zone,
    latest_key uuid unique,
    version bigint not null,
    check (source = 'SELF' or asks <> 'LOOK'),
    check (source = 'SELF' or look_by is null),
    check (latest_key is null or latest_key = enrollment_id),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index distress_in_an_enrollment on distress_rating (enrollment_id, id);
create index distress_of_a_person on distress_rating (participant_id, id);
create index distress_in_a_session on distress_rating (session_id, latest_key);
