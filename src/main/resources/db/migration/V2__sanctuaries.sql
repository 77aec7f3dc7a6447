create table sanctuary (
    id uuid primary key,
    name varchar(120) not null,
    city varchar(120) not null,
    time_zone varchar(64) not null,
    age_of_majority integer not null check (age_of_majority between 14 and 25),
    policy_profile varchar(40) not null,
    state varchar(20) not null check (state in ('OPEN', 'SUSPENDED')),
    created_at timestamp(3) with time zone not null,
    version bigint not null
);

create table chamber (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    name varchar(120) not null,
    berths integer not null check (berths between 1 and 1000),
    version bigint not null,
    unique (sanctuary_id, id),
    unique (sanctuary_id, name)
);

-- live_key repeats the subject while somebody holds the role, so that nobody holds one twice
create table crew (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    subject varchar(200) not null,
    display_name varchar(120) not null,
    role varchar(20) not null
        check (role in ('STEWARD', 'WEAVER', 'TECHNOLOGIST', 'ORGANIZER', 'ETHICIST', 'FACILITATOR')),
    credentialed_up_to varchar(2) check (credentialed_up_to in ('I1', 'I2', 'I3', 'I4', 'I5')),
    lay boolean not null,
    unaffiliated boolean not null,
    live_key varchar(200),
    version bigint not null,
    check (live_key is null or live_key = subject),
    unique (sanctuary_id, role, live_key)
);

create index crew_by_subject on crew (live_key);
