-- owner is empty for anonymous submissions: those are taken back with a claim code, of which only the hash is kept
create table fear (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    owner varchar(200),
    claim_code_sha256 varchar(64) unique,
    text varchar(8000),
    permissions varchar(2000) not null,
    permitted_until timestamp(3) with time zone,
    tags varchar(2000) not null,
    state varchar(20) not null
        check (state in ('SUBMITTED', 'AVAILABLE', 'NEEDS_REDACTION', 'ESCALATED', 'DECLINED', 'WITHDRAWN')),
    screened_by varchar(200),
    submitted_at timestamp(3) with time zone not null,
    version bigint not null,
    check (owner is not null or claim_code_sha256 is not null),
    check ((state = 'WITHDRAWN') = (text is null)),
    unique (sanctuary_id, id)
);

create index fears_by_state on fear (sanctuary_id, state, id, permitted_until);
create index fears_of_a_sanctuary on fear (sanctuary_id, id);
create index fears_of_an_owner on fear (owner, id);

-- a work is a dreamscape version today; artworks and workshops will use fears, too
create table fear_use (
    fear_id uuid not null references fear,
    work_id uuid not null,
    sanctuary_id uuid not null,
    purpose varchar(20) not null check (purpose in ('DREAMSCAPE', 'ART', 'WORKSHOP', 'RESEARCH', 'OUTREACH')),
    used_at timestamp(3) with time zone not null,
    primary key (work_id, fear_id),
    foreign key (sanctuary_id, fear_id) references fear (sanctuary_id, id)
);

create index works_of_a_fear on fear_use (fear_id, work_id, purpose, used_at);

create table fear_reading (
    id uuid primary key,
    fear_id uuid not null references fear,
    reader varchar(200) not null,
    read_at timestamp(3) with time zone not null
);

create index readings_of_a_fear on fear_reading (fear_id);

create table dreamscape (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    title varchar(120) not null,
    author varchar(200) not null,
    latest_number integer not null check (latest_number >= 0),
    created_at timestamp(3) with time zone not null,
    version bigint not null,
    unique (sanctuary_id, id)
);

create index dreamscapes_of_a_sanctuary on dreamscape (sanctuary_id, id);

-- content holds the scenes and the disclosure as the exact text that content_sha256 is made of
create table dreamscape_version (
    id uuid primary key,
    dreamscape_id uuid not null,
    sanctuary_id uuid not null,
    number integer not null check (number >= 1),
    author varchar(200) not null,
    state varchar(20) not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
    intensity varchar(2) not null check (intensity in ('I1', 'I2', 'I3', 'I4', 'I5')),
    modality varchar(10) not null check (modality in ('AWAKE', 'ASLEEP')),
    duration_seconds bigint not null check (duration_seconds between 60 and 86400),
    content varchar(200000) not null,
    content_sha256 varchar(64) not null,
    disclosure_sha256 varchar(64) not null,
    created_at timestamp(3) with time zone not null,
    submitted_at timestamp(3) with time zone,
    version bigint not null,
    check ((state = 'DRAFT') = (submitted_at is null)),
    unique (dreamscape_id, number),
    unique (sanctuary_id, id),
    foreign key (sanctuary_id, dreamscape_id) references dreamscape (sanctuary_id, id)
);

create index published_dreamscapes on dreamscape_version (state, dreamscape_id);
create index published_dreamscapes_of_a_sanctuary on dreamscape_version (sanctuary_id, state, dreamscape_id);
create index versions_of_a_dreamscape on dreamscape_version (dreamscape_id, id);
