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

-- what was tested and proved is kept as of the latest calibration of the present firmware
create table lace_device (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    label varchar(120) not null,
    model varchar(120) not null,
    firmware_sha256 varchar(64) not null,
    firmware_since timestamp(3) with time zone not null,
    self_test_passed_at timestamp(3) with time zone,
    fail_safe_proved boolean not null,
    state varchar(20) not null check (state in ('IN_SERVICE', 'RETIRED')),
    registered_at timestamp(3) with time zone not null,
    version bigint not null,
    check (firmware_since >= registered_at),
    check (self_test_passed_at is null or self_test_passed_at >= firmware_since),
    unique (sanctuary_id, id),
    unique (sanctuary_id, label)
);

create table lace_calibration (
    id uuid primary key,
    device_id uuid not null,
    sanctuary_id uuid not null,
    firmware_sha256 varchar(64) not null,
    self_test_passed boolean not null,
    fail_safe_proved boolean not null,
    calibrated_by varchar(200) not null,
    calibrated_at timestamp(3) with time zone not null,
    version bigint not null,
    foreign key (sanctuary_id, device_id) references lace_device (sanctuary_id, id)
);

create index calibrations_of_a_device on lace_calibration (device_id, id);

-- live_device_key and live_enrollment_key are the device and the enrollment until the binding is released: one device for one enrollment
create table lace_binding (
    id uuid primary key,
    device_id uuid not null,
    sanctuary_id uuid not null,
    enrollment_id uuid not null,
    session_id uuid not null,
    signed_by varchar(200) not null,
    signed_at timestamp(3) with time zone not null,
    released_at timestamp(3) with time zone,
    live_device_key uuid unique,
    live_enrollment_key uuid unique,
    version bigint not null,
    check ((released_at is null) = (live_device_key is not null)),
    check ((released_at is null) = (live_enrollment_key is not null)),
    check (live_device_key is null or live_device_key = device_id),
    check (live_enrollment_key is null or live_enrollment_key = enrollment_id),
    foreign key (sanctuary_id, device_id) references lace_device (sanctuary_id, id),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index laces_of_a_session on lace_binding (session_id, live_enrollment_key);

-- live_key names session, rule, person and class while a waiver is asked for or counts: there is one of each
create table waiver (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    session_id uuid not null,
    participant_id uuid references participant,
    rule varchar(10) not null,
    waived_by varchar(10) not null check (waived_by in ('ETHICIST', 'BOARD', 'SUBJECT')),
    disclosure varchar(20) not null check (disclosure in ('STAFF', 'RESTRICTED', 'SUBJECT_ONLY')),
    reason varchar(2000) not null,
    substitute varchar(2000),
    requested_by varchar(200) not null,
    state varchar(20) not null check (state in ('REQUESTED', 'GRANTED', 'DENIED', 'REVOKED')),
    requested_at timestamp(3) with time zone not null,
    expires_at timestamp(3) with time zone not null,
    decided_at timestamp(3) with time zone,
    revoked_at timestamp(3) with time zone,
    live_key varchar(120) unique,
    version bigint not null,
    check (expires_at > requested_at),
    check (waived_by <> 'SUBJECT' or participant_id is not null),
    check (participant_id is not null or disclosure = 'STAFF'),
    check (state <> 'REQUESTED' or decided_at is null),
    check (state not in ('GRANTED', 'DENIED') or decided_at is not null),
    check ((state = 'REVOKED') = (revoked_at is not null)),
    check (live_key is null or state in ('REQUESTED', 'GRANTED')),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id)
);

create index waivers_of_a_session on waiver (session_id, disclosure, id);
create index waivers_of_a_person on waiver (session_id, participant_id, id);

-- one row for each voter: nobody reaches a quorum by voting twice
create table waiver_vote (
    id uuid primary key,
    waiver_id uuid not null references waiver,
    subject varchar(200) not null,
    vote varchar(10) not null check (vote in ('APPROVE', 'REJECT')),
    rationale varchar(4000) not null,
    lay boolean not null,
    unaffiliated boolean not null,
    voted_at timestamp(3) with time zone not null,
    version bigint not null,
    unique (waiver_id, subject)
);

create table hazard_deviation (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    session_id uuid not null,
    dreamscape_version_id uuid not null references dreamscape_version,
    what varchar(4000) not null,
    why varchar(4000) not null,
    intensity varchar(2) not null check (intensity in ('I1', 'I2', 'I3', 'I4', 'I5')),
    recorded_by varchar(200) not null,
    recorded_at timestamp(3) with time zone not null,
    report_due_at timestamp(3) with time zone not null,
    state varchar(20) not null check (state in ('OPEN', 'REPORTED', 'REVIEWED')),
    report varchar(8000),
    reported_by varchar(200),
    reported_at timestamp(3) with time zone,
    verdict varchar(20) check (verdict in ('ACCEPTED', 'NOT_ACCEPTED')),
    rationale varchar(4000),
    reviewed_by varchar(200),
    reviewed_at timestamp(3) with time zone,
    version bigint not null,
    check (report_due_at > recorded_at),
    check ((state = 'OPEN') = (report is null)),
    check ((report is null) = (reported_by is null) and (report is null) = (reported_at is null)),
    check ((state = 'REVIEWED') = (verdict is not null)),
    check ((verdict is null) = (rationale is null) and (verdict is null) = (reviewed_by is null)
           and (verdict is null) = (reviewed_at is null)),
    check (reviewed_by is null or (reviewed_by <> recorded_by and reviewed_by <> reported_by)),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id)
);

create index hazard_deviations_of_a_session on hazard_deviation (session_id, id);
create index hazard_deviations_of_a_version on hazard_deviation (dreamscape_version_id, state);
