create table serving (
    id uuid primary key,
    enrollment_id uuid not null,
    session_id uuid not null,
    sanctuary_id uuid not null references sanctuary,
    participant_id uuid not null references participant,
    dreamscape_version_id uuid not null references dreamscape_version,
    disclosure_sha256 varchar(64) not null,
    language varchar(35) not null,
    served_at timestamp(3) with time zone not null,
    version bigint not null
);

create index servings_of_an_enrollment on serving (enrollment_id, id);
create index servings_of_a_person on serving (participant_id, disclosure_sha256, served_at);

-- the unique key over status is what a running enrollment points at: see enrollment
create table consent (
    id uuid primary key,
    serving_id uuid not null references serving,
    enrollment_id uuid not null,
    session_id uuid not null,
    sanctuary_id uuid not null references sanctuary,
    participant_id uuid not null references participant,
    dreamscape_version_id uuid not null references dreamscape_version,
    disclosure_sha256 varchar(64) not null,
    status varchar(20) not null check (status in ('ACTIVE', 'REFUSED', 'WITHDRAWN', 'SUPERSEDED')),
    decisions varchar(4000) not null,
    answers varchar(1000) not null,
    signature_name varchar(120) not null,
    first_served_at timestamp(3) with time zone not null,
    given_at timestamp(3) with time zone not null,
    valid_until timestamp(3) with time zone not null,
    withdrawn_at timestamp(3) with time zone,
    live_key uuid unique,
    version bigint not null,
    check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    check ((status = 'ACTIVE') = (live_key is not null)),
    check (live_key is null or live_key = enrollment_id),
    unique (id, participant_id, dreamscape_version_id, status)
);

create index consents_of_an_enrollment on consent (enrollment_id, id);
create index consents_of_a_session on consent (session_id, id);
create index consents_of_a_person on consent (participant_id, id);
