-- who took back, in a dream, that something is measured of them, until what was measured of it before is gone
create table pulse_refusal (
    enrollment_id uuid not null references enrollment,
    kind varchar(20) not null check (kind in ('SYNCHRONY', 'DISTRESS', 'PULSE', 'MOVEMENT', 'SIGNAL_QUALITY')),
    session_id uuid not null references session,
    primary key (enrollment_id, kind)
);

create index refusals_in_a_session on pulse_refusal (session_id);
