-- what was measured of everybody in a session in one minute, made once when the minute is over: people is of how many, mean is of
-- their means
create table pulse_minute (
    session_id uuid not null references session,
    starts_at timestamp(3) with time zone not null,
    kind varchar(20) not null check
        (kind in ('SYNCHRONY', 'DISTRESS', 'RATED_DISTRESS', 'PULSE', 'MOVEMENT', 'SIGNAL_QUALITY')),
    people integer not null check (people > 0),
    mean double precision not null,
    lowest double precision not null,
    highest double precision not null,
    primary key (session_id, starts_at, kind),
    check (lowest <= highest)
);

-- who has withdrawn, until what was made of few others with them is made anew without them
create table pulse_departure (
    enrollment_id uuid primary key references enrollment,
    session_id uuid not null references session
);

create index departures_from_a_session on pulse_departure (session_id);
create index distress_by_time on distress_rating (session_id, rated_at);
create index running_sessions on session (state, ended_at);
