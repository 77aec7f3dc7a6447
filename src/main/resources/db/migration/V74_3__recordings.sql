-- takes of recorders; what they recorded is kept elsewhere
create table recording (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    kind varchar(20) not null check (kind in ('AUDIO_VIDEO', 'BIOSIGNALS')),
    recorder varchar(30) not null
        check (recorder in ('CHAMBER_CAMERA', 'CHAMBER_MICROPHONE', 'CONSOLE_SCREEN', 'LACE_MONITOR')),
    storage varchar(20) not null check (storage in ('HOUSE_ONLY', 'CITY_ARCHIVE')),
    state varchar(20) not null check (state in ('RUNNING', 'STOPPED', 'QUARANTINED')),
    started_by varchar(400) not null,
    started_at timestamp(3) with time zone not null,
    stopped_by varchar(400),
    stopped_at timestamp(3) with time zone,
    quarantined_at timestamp(3) with time zone,
    version bigint not null,
    check ((stopped_at is null) = (state = 'RUNNING')),
    check ((quarantined_at is not null) = (state = 'QUARANTINED')),
    check (stopped_by is null or stopped_at is not null),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id)
);

create index recordings_of_a_session on recording (session_id, id);

create table recording_dreamer (
    recording_id uuid not null references recording,
    enrollment_id uuid not null references enrollment,
    primary key (recording_id, enrollment_id)
);

create index recordings_of_an_enrollment on recording_dreamer (enrollment_id, recording_id);

create table recording_crew (
    recording_id uuid not null references recording,
    subject varchar(400) not null,
    primary key (recording_id, subject)
);

create index recordings_of_crew on recording_crew (subject, recording_id);

-- who of the crew agrees to be recorded in a session; whoever said nothing does not
create table recording_agreement (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    subject varchar(400) not null,
    agreed boolean not null,
    said_at timestamp(3) with time zone not null,
    version bigint not null,
    unique (session_id, subject),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id)
);

-- who is about to open what was recorded, and why
create table recording_look (
    id uuid primary key,
    recording_id uuid not null references recording,
    viewer varchar(400) not null,
    purpose varchar(30) not null check (purpose in ('SAFETY_REVIEW', 'INCIDENT_REVIEW', 'ETHICS_REVIEW', 'OWN_RECORD')),
    looked_at timestamp(3) with time zone not null,
    version bigint not null
);

create index looks_at_a_recording on recording_look (recording_id, id);
