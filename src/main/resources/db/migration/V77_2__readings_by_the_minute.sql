-- what was measured of one person in one minute, added up while it comes in: sums instead of readings
create table lace_minute (
    session_id uuid not null,
    starts_at timestamp(3) with time zone not null,
    kind varchar(20) not null check (kind in ('SYNCHRONY', 'DISTRESS', 'PULSE', 'MOVEMENT', 'SIGNAL_QUALITY')),
    enrollment_id uuid not null,
    readings integer not null check (readings > 0),
    total double precision not null,
    lowest double precision not null,
    highest double precision not null,
    primary key (session_id, starts_at, kind, enrollment_id),
    check (lowest <= highest)
);

create index minutes_of_a_person on lace_minute (enrollment_id, starts_at);
