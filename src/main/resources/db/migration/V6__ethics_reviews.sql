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
    content_sha256 varchar(64) not null,
    disclosure_sha256 varchar(64) not null,
    seats integer not null check (seats >= 0),
    submitted_at timestamp(3) with time zone not null,
    decided_at timestamp(3) with time zone,
    expires_at timestamp(3) with time zone,
    reconsent_since timestamp(3) with time zone,
    suspended_by varchar(200),
    suspension_reason varchar(2000),
    suspension_reach varchar(20) check (suspension_reach in ('ALL', 'NEW_STARTS')),
    reinstatement_reason varchar(2000),
    version bigint not null,
    check ((state in ('SUBMITTED', 'IN_REVIEW')) = (decided_at is null)),
    check ((state = 'SUSPENDED') = (suspension_reach is not null)),
    check (state not in ('APPROVED', 'APPROVED_WITH_CONDITIONS') or expires_at is not null)
);

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
