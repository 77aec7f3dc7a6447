-- tries at the questions of a text that failed: which answers, and which of them were right
create table comprehension_try (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    enrollment_id uuid not null,
    participant_id uuid not null references participant,
    serving_id uuid not null references serving,
    disclosure_sha256 varchar(64) not null,
    number integer not null check (number > 0),
    answers varchar(200) not null,
    correct varchar(200) not null,
    tried_at timestamp(3) with time zone not null,
    version bigint not null,
    -- two tries at once are two tries, and one that is sent again is the same
    unique (enrollment_id, participant_id, disclosure_sha256, number),
    unique (serving_id, answers)
);

-- conversations in which a person says in their own words what they agree to; what was said is not kept
create table teach_back (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    enrollment_id uuid not null,
    participant_id uuid not null references participant,
    disclosure_sha256 varchar(64) not null,
    understood boolean not null,
    told_to varchar(200) not null,
    told_at timestamp(3) with time zone not null,
    version bigint not null
);

create index teach_backs_of_an_enrollment on teach_back (enrollment_id, disclosure_sha256, id);

-- what was known when the consent was given; earlier consents were given without questions and without a receipt
alter table consent add column understanding varchar(2000);
alter table consent add column receipt_issued_at timestamp(3) with time zone;
alter table consent add constraint receipt_comes_with_the_consent
    check (receipt_issued_at is null or receipt_issued_at >= given_at);

-- what a person was told who had agreed to an earlier version
alter table serving add column changed_since integer;
alter table serving add column what_changed varchar(30000);
alter table serving add constraint change_has_a_beginning check (what_changed is null or changed_since is not null);

-- whether a version differs from the one before in something that matters
alter table ethics_review add column ruled_material boolean;
alter table ethics_review add column ruling_reason varchar(2000);
alter table ethics_review add column what_changed varchar(2000);
alter table ethics_review add column ruled_by varchar(200);
alter table ethics_review add column ruled_at timestamp(3) with time zone;
alter table ethics_review add column ruled_since_id uuid references dreamscape_version;
alter table ethics_review add column ruled_since integer;
alter table ethics_review add constraint ruling_is_whole check (
    (ruled_material is null and ruling_reason is null and what_changed is null and ruled_by is null
        and ruled_at is null and ruled_since_id is null and ruled_since is null)
    or (ruled_material is not null and ruling_reason is not null and what_changed is not null
        and ruled_by is not null and ruled_at is not null and ruled_since_id is not null
        and ruled_since < dreamscape_version));
