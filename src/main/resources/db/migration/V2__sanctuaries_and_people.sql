-- The indexes for lists, here and in the files that follow, are each in the order of one branch of a list: what is equal
-- comes first, then the id. What stands behind the id is only looked at, so that a page is found in the index alone.

create table sanctuary (
    id uuid primary key,
    name varchar(120) not null,
    city varchar(120) not null,
    time_zone varchar(64) not null,
    age_of_majority integer not null check (age_of_majority between 14 and 25),
    policy_profile varchar(40) not null,
    -- the numbers that it made stricter than its profile has them, as JSON; null while it takes the profile's
    tightening varchar(4000),
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

create index crew_of_a_sanctuary on crew (sanctuary_id, id);
create index crew_by_subject on crew (live_key);

create table participant (
    id uuid primary key,
    home_sanctuary_id uuid not null references sanctuary,
    subject varchar(200) unique,
    display_name varchar(120) not null,
    birth_date date not null,
    preferred_language varchar(35) not null,
    contact_name varchar(120),
    contact_phone varchar(40),
    contact_relation varchar(60),
    -- what a person says beforehand: what they do not want to meet, how far they want to go, what helps them
    boundary_lines varchar(2000),
    boundary_veils varchar(2000),
    boundary_ceiling varchar(2) check (boundary_ceiling in ('I1', 'I2', 'I3', 'I4', 'I5')),
    boundary_set_at timestamp(3) with time zone,
    support_helps varchar(1000),
    support_does_not_help varchar(1000),
    created_at timestamp(3) with time zone not null,
    version bigint not null,
    check ((contact_name is null) = (contact_phone is null)),
    check ((contact_name is null) = (contact_relation is null)),
    check ((boundary_lines is null) = (boundary_set_at is null)),
    check ((boundary_veils is null) = (boundary_set_at is null)),
    check (boundary_ceiling is null or boundary_set_at is not null),
    check ((support_helps is null) = (support_does_not_help is null))
);

-- the sanctuaries whose crew has a reason to know a person: where they are at home and where they dream
create table participant_known_at (
    participant_id uuid not null references participant,
    sanctuary_id uuid not null references sanctuary,
    primary key (participant_id, sanctuary_id)
);

create index participants_of_a_sanctuary on participant_known_at (sanctuary_id, participant_id);

-- live_guardian_id is the guardian while the link is in force: nobody is guardian of one child twice
create table guardianship (
    id uuid primary key,
    participant_id uuid not null references participant,
    guardian_id uuid not null references participant,
    relation varchar(60) not null,
    verified_by varchar(20) not null check (verified_by in ('DOCUMENT', 'COURT_ORDER', 'IN_PERSON')),
    verifier varchar(200) not null,
    verified_at timestamp(3) with time zone not null,
    valid_until timestamp(3) with time zone,
    alone_reason varchar(2000),
    ended_at timestamp(3) with time zone,
    live_guardian_id uuid,
    version bigint not null,
    check (guardian_id <> participant_id),
    check (valid_until is null or valid_until > verified_at),
    check ((ended_at is null) = (live_guardian_id is not null)),
    check (live_guardian_id is null or live_guardian_id = guardian_id),
    unique (participant_id, live_guardian_id)
);

create index guardianships_of_a_child on guardianship (participant_id, id);
