create table ethics_review (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    dreamscape_id uuid not null references dreamscape,
    dreamscape_version_id uuid not null unique references dreamscape_version,
    dreamscape_version integer not null,
    state varchar(30) not null
        check (state in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'SUSPENDED',
                         'SUPERSEDED')),
    author varchar(200) not null,
    intensity varchar(2) not null,
    modality varchar(10) not null,
    -- for whom the version was reviewed, as names with commas between
    population varchar(60) default 'ADULTS' not null,
    content_sha256 varchar(64) not null,
    disclosure_sha256 varchar(64) not null,
    -- whether it is made of fears that people handed in; a version that was submitted no longer changes
    uses_fears boolean default false not null,
    seats integer not null check (seats >= 0),
    submitted_at timestamp(3) with time zone not null,
    decided_at timestamp(3) with time zone,
    expires_at timestamp(3) with time zone,
    reconsent_since timestamp(3) with time zone,
    suspended_by varchar(200),
    suspension_reason varchar(2000),
    suspension_reach varchar(20) check (suspension_reach in ('ALL', 'NEW_STARTS')),
    reinstatement_reason varchar(2000),
    -- whether the version differs from the one before in something that matters
    ruled_material boolean,
    ruling_reason varchar(2000),
    what_changed varchar(2000),
    ruled_by varchar(200),
    ruled_at timestamp(3) with time zone,
    ruled_since_id uuid references dreamscape_version,
    ruled_since integer,
    version bigint not null,
    check ((state in ('SUBMITTED', 'IN_REVIEW')) = (decided_at is null)),
    check ((state = 'SUSPENDED') = (suspension_reach is not null)),
    check (state not in ('APPROVED', 'APPROVED_WITH_CONDITIONS') or expires_at is not null),
    constraint ruling_is_whole check (
        (ruled_material is null and ruling_reason is null and what_changed is null and ruled_by is null
            and ruled_at is null and ruled_since_id is null and ruled_since is null)
        or (ruled_material is not null and ruling_reason is not null and what_changed is not null
            and ruled_by is not null and ruled_at is not null and ruled_since_id is not null
            and ruled_since < dreamscape_version))
);

create index ethics_reviews_by_state on ethics_review (sanctuary_id, state, id, expires_at);
create index ethics_reviews_by_end on ethics_review (sanctuary_id, state, expires_at, id);
create index ethics_reviews_of_a_sanctuary on ethics_review (sanctuary_id, id);
create index ethics_reviews_of_a_dreamscape on ethics_review (dreamscape_id, dreamscape_version);

-- one row for each reviewer: nobody reaches a quorum by voting twice
create table ethics_reviewer (
    id uuid primary key,
    review_id uuid not null references ethics_review,
    subject varchar(200) not null,
    conflict boolean not null,
    statement varchar(2000) not null,
    declared_at timestamp(3) with time zone not null,
    lay boolean not null,
    unaffiliated boolean not null,
    vote varchar(30) check (vote in ('APPROVE', 'APPROVE_WITH_CONDITIONS', 'REJECT', 'ABSTAIN')),
    rationale varchar(4000),
    valid_for_seconds bigint check (valid_for_seconds > 0),
    voted_at timestamp(3) with time zone,
    version bigint not null,
    check ((vote is null) = (voted_at is null)),
    check (vote is null or not conflict),
    unique (review_id, subject)
);

create table ethics_condition (
    id uuid primary key,
    review_id uuid not null references ethics_review,
    position integer not null,
    text varchar(2000) not null,
    blocking boolean not null,
    evidence varchar(4000),
    evidence_by varchar(200),
    evidence_at timestamp(3) with time zone,
    verified_by varchar(200),
    verified_at timestamp(3) with time zone,
    version bigint not null,
    check ((evidence is null) = (evidence_by is null)),
    check (verified_by is null or (evidence_by is not null and verified_by <> evidence_by))
);

create index conditions_of_a_review on ethics_condition (review_id, position);
