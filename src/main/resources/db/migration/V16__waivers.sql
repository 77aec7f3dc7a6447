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
    check (live_key is null or state in ('REQUESTED', 'GRANTED'))
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
