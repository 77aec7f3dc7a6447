-- live_chamber_id is the chamber while people dream in it, so that two dreams never share one
create table session (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    chamber_id uuid not null,
    dreamscape_id uuid not null references dreamscape,
    dreamscape_version_id uuid not null references dreamscape_version,
    dreamscape_version integer not null,
    -- what somebody dreamt at any sanctuary is asked for many people at once
    intensity varchar(2) not null check (intensity in ('I1', 'I2', 'I3', 'I4', 'I5')),
    title varchar(120) not null,
    starts_at timestamp(3) with time zone not null,
    ends_at timestamp(3) with time zone not null,
    capacity integer not null check (capacity between 1 and 1000),
    minimum_dreamers integer not null check (minimum_dreamers between 1 and 1000),
    state varchar(20) not null
        check (state in ('PLANNED', 'OPEN', 'CHECK_IN', 'DREAMING', 'PAUSED', 'SURFACING', 'AFTERCARE', 'CLOSED',
                         'CANCELLED')),
    started_at timestamp(3) with time zone,
    paused_at timestamp(3) with time zone,
    ended_at timestamp(3) with time zone,
    end_reason varchar(20) check (end_reason in ('ENDED', 'SAFE_STOP', 'CANCELLED')),
    cancel_reason varchar(2000),
    live_chamber_id uuid unique,
    version bigint not null,
    check (ends_at > starts_at),
    check (minimum_dreamers <= capacity),
    check ((state in ('DREAMING', 'PAUSED')) = (live_chamber_id is not null)),
    check (live_chamber_id is null or live_chamber_id = chamber_id),
    check ((state = 'PAUSED') = (paused_at is not null)),
    check (state not in ('DREAMING', 'PAUSED', 'SURFACING', 'AFTERCARE', 'CLOSED') or started_at is not null),
    unique (sanctuary_id, id),
    foreign key (sanctuary_id, chamber_id) references chamber (sanctuary_id, id)
);

create index sessions_by_state on session (sanctuary_id, state, id);
create index sessions_by_start on session (sanctuary_id, starts_at, id, state);
create index sessions_of_a_sanctuary on session (sanctuary_id, id);
create index sessions_in_a_chamber on session (chamber_id, ends_at);
create index sessions_of_a_version on session (dreamscape_version_id, state);

create table session_duty (
    session_id uuid not null references session,
    crew_id uuid not null references crew,
    duty varchar(20) not null
        check (duty in ('STEWARD', 'WEAVER', 'TECHNOLOGIST', 'ORGANIZER', 'ETHICIST', 'FACILITATOR')),
    primary key (session_id, crew_id, duty)
);

create index duties_of_crew on session_duty (crew_id);

-- enrolled_key is the person while the enrollment counts: nobody is enrolled twice in one session.
-- live_key is the person while they dream: nobody is in two dreams.
-- live_consent_status is ACTIVE while they dream: a foreign key to consent then holds the consent in that status, for that
-- person and that version; a withdrawal has to take the person out first.
create table enrollment (
    id uuid primary key,
    session_id uuid not null,
    sanctuary_id uuid not null,
    participant_id uuid not null references participant,
    state varchar(20) not null
        check (state in ('WAITLISTED', 'ENROLLED', 'CHECKED_IN', 'DREAMING', 'STEPPED_OUT', 'SURFACED', 'DONE',
                         'NOT_CLEARED', 'NO_SHOW', 'WITHDRAWN', 'REMOVED_FOR_SAFETY')),
    dreamscape_version_id uuid,
    consent_id uuid,
    live_consent_status varchar(20),
    live_key uuid unique,
    enrolled_key uuid,
    fit_self boolean,
    fit_self_at timestamp(3) with time zone,
    fit_observed boolean,
    fit_observed_at timestamp(3) with time zone,
    stop_signal varchar(80),
    rehearsed_at timestamp(3) with time zone,
    group_agreed_at timestamp(3) with time zone,
    enrolled_at timestamp(3) with time zone not null,
    checked_in_at timestamp(3) with time zone,
    way_home varchar(500),
    -- since when the person has dreamt; with left_at it tells whether and when they came out of the dream
    dreaming_since timestamp(3) with time zone,
    left_at timestamp(3) with time zone,
    -- how they left the house
    fit_to_leave boolean,
    way_home_followed boolean,
    way_home_deviation varchar(500),
    checked_out_at timestamp(3) with time zone,
    version bigint not null,
    check ((state in ('DREAMING', 'STEPPED_OUT')) = (live_consent_status is not null)),
    check (live_consent_status is null or (live_consent_status = 'ACTIVE' and consent_id is not null
                                           and dreamscape_version_id is not null)),
    check ((live_key is null) = (live_consent_status is null)),
    check (live_key is null or live_key = participant_id),
    check (live_key is null or dreaming_since is not null),
    check ((state in ('WAITLISTED', 'ENROLLED', 'CHECKED_IN', 'DREAMING', 'STEPPED_OUT', 'NOT_CLEARED'))
           = (enrolled_key is not null)),
    check (enrolled_key is null or enrolled_key = participant_id),
    check ((fit_to_leave is null) = (way_home_followed is null)),
    check (way_home_deviation is null or way_home_followed is not null),
    check (checked_out_at is null or (state = 'DONE' and fit_to_leave)),
    unique (sanctuary_id, id),
    unique (session_id, enrolled_key),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id)
);

create index enrollments_of_a_session on enrollment (session_id, state, id);
create index enrollments_of_a_person on enrollment (participant_id, id);
create index enrollments_of_a_person_by_session on enrollment (participant_id, session_id, state, id, sanctuary_id);
create index dreams_of_a_person on enrollment (participant_id, dreaming_since, left_at, session_id, state);
create index enrollments_that_count_of_a_person on enrollment (enrolled_key, session_id, state);

-- whom the person in an enrollment has met and agreed to be accompanied by
create table acquaintance (
    enrollment_id uuid not null references enrollment,
    crew_id uuid not null references crew,
    subject varchar(200) not null,
    agreed_at timestamp(3) with time zone not null,
    primary key (enrollment_id, crew_id)
);

create table start_record (
    session_id uuid primary key references session,
    started_at timestamp(3) with time zone not null,
    snapshot varchar(1000000) not null,
    snapshot_sha256 varchar(64) not null,
    version bigint not null
);
