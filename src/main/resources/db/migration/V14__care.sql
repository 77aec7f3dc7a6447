-- latest_key is the person while no later screening of them is on record: the latest one counts
create table screening (
    id uuid primary key,
    participant_id uuid not null references participant,
    outcome varchar(10) not null check (outcome in ('CLEARED', 'REFER', 'HARD_STOP')),
    screened_by varchar(200) not null,
    screened_at timestamp(3) with time zone not null,
    valid_until timestamp(3) with time zone not null,
    cleared_by varchar(200),
    cleared_at timestamp(3) with time zone,
    latest_key uuid unique,
    version bigint not null,
    check (valid_until > screened_at),
    check ((cleared_by is null) = (cleared_at is null)),
    check (cleared_by is null or (outcome = 'REFER' and cleared_by <> screened_by)),
    check (latest_key is null or latest_key = participant_id)
);

create index screenings_of_a_person on screening (participant_id, id);

-- subject is that of the member of the crew: it ties the person to them in whatever house and role
create table relation (
    id uuid primary key,
    participant_id uuid not null references participant,
    sanctuary_id uuid not null references sanctuary,
    crew_id uuid not null references crew,
    subject varchar(200) not null,
    kind varchar(20) not null
        check (kind in ('EMPLOYEE', 'STUDENT', 'PATIENT', 'TENANT', 'SUBORDINATE', 'FAMILY')),
    declared_by varchar(200) not null,
    declared_at timestamp(3) with time zone not null,
    version bigint not null,
    unique (participant_id, crew_id, kind)
);

create index relations_of_a_person on relation (participant_id, id);

alter table enrollment add column group_agreed_at timestamp(3) with time zone;

-- whom the person in an enrollment has met and agreed to be accompanied by
create table acquaintance (
    enrollment_id uuid not null references enrollment,
    crew_id uuid not null references crew,
    subject varchar(200) not null,
    agreed_at timestamp(3) with time zone not null,
    primary key (enrollment_id, crew_id)
);
