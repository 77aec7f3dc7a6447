-- what went wrong, as anybody reported it or as the service noticed it; who reported it is told to nobody
create table incident (
    id uuid primary key,
    sanctuary_id uuid references sanctuary,
    session_id uuid,
    device_id uuid,
    participant_id uuid references participant,
    origin varchar(20) not null
        check (origin in ('REPORT', 'ACUTE_RISK', 'ESCALATED_FEAR', 'DISTRESS', 'AFTERCARE', 'FAIL_SAFE')),
    category varchar(30)
        check (category in ('SHARED_NIGHTMARE', 'MEDICAL', 'DEVICE', 'CONDUCT', 'PRIVACY', 'SAFEGUARDING_SCREEN')),
    emergency boolean not null,
    -- it is about how people behave: who was on duty is kept out of it
    conduct boolean not null,
    state varchar(20) not null
        check (state in ('REPORTED', 'TRIAGED', 'CONTAINING', 'CONTAINED', 'INVESTIGATING', 'CORRECTIVE_ACTION', 'CLOSED',
                         'REOPENED', 'DUPLICATE')),
    provisional boolean not null,
    severity varchar(2) check (severity in ('S1', 'S2', 'S3', 'S4')),
    incident_class varchar(30)
        check (incident_class in ('SHARED_NIGHTMARE', 'MEDICAL', 'DEVICE', 'CONDUCT', 'PRIVACY', 'SAFEGUARDING_SCREEN')),
    relatedness varchar(20) check (relatedness in ('RELATED', 'POSSIBLE', 'NOT_RELATED')),
    -- an earlier emergency of nobody known about the same session, to which this one adds nothing
    related_to uuid references incident,
    duplicate_of uuid references incident,
    reporter varchar(400),
    claim_code_sha256 varchar(64) unique,
    attempt_sha256 varchar(64) unique,
    reported_at timestamp(3) with time zone not null,
    acknowledged_by varchar(400),
    acknowledged_at timestamp(3) with time zone,
    version bigint not null,
    check (session_id is null or sanctuary_id is not null),
    check (device_id is null or sanctuary_id is not null),
    check (origin = 'REPORT' or (reporter is null and claim_code_sha256 is null and sanctuary_id is not null)),
    check (reporter is null or claim_code_sha256 is null),
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check (provisional = false or severity = 'S1'),
    check ((state = 'DUPLICATE') = (duplicate_of is not null)),
    check (duplicate_of is null or duplicate_of <> id),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, device_id) references lace_device (sanctuary_id, id)
);

create index incidents_of_a_house on incident (sanctuary_id, conduct, id);
create index incidents_of_a_house_by_state on incident (sanctuary_id, conduct, state, id);
create index incidents_of_a_house_by_severity on incident (sanctuary_id, conduct, severity, id);
create index incidents_of_a_session on incident (session_id, id);
create index incidents_of_a_reporter on incident (reporter, id);
create index incidents_of_a_person on incident (participant_id, id);

-- what was said about it, kept apart so that nobody reads it without a record
create table incident_text (
    id uuid primary key,
    incident_id uuid not null references incident,
    text varchar(20000) not null,
    written_at timestamp(3) with time zone not null,
    version bigint not null
);

create index texts_of_an_incident on incident_text (incident_id, id);

create table incident_reading (
    id uuid primary key,
    incident_id uuid not null references incident,
    reader varchar(400) not null,
    read_at timestamp(3) with time zone not null,
    version bigint not null
);

create index readings_of_an_incident on incident_reading (incident_id, id);
