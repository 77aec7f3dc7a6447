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

create index uses_of_a_fear on fear_use (fear_id);

create table fear_reading (
    id uuid primary key,
    fear_id uuid not null references fear,
    reader varchar(200) not null,
    read_at timestamp(3) with time zone not null
);

create index readings_of_a_fear on fear_reading (fear_id);
