create table serving (
    id uuid primary key,
    enrollment_id uuid not null,
    session_id uuid not null,
    sanctuary_id uuid not null references sanctuary,
    participant_id uuid not null references participant,
    dreamscape_version_id uuid not null references dreamscape_version,
    disclosure_sha256 varchar(64) not null,
    language varchar(35) not null,
    -- what a person was told who had agreed to an earlier version
    changed_since integer,
    what_changed varchar(30000),
    served_at timestamp(3) with time zone not null,
    version bigint not null,
    constraint change_has_a_beginning check (what_changed is null or changed_since is not null),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index servings_of_an_enrollment on serving (enrollment_id, id);
create index servings_of_a_person on serving (participant_id, disclosure_sha256, served_at);

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
    unique (serving_id, answers),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
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
    version bigint not null,
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index teach_backs_of_an_enrollment on teach_back (enrollment_id, disclosure_sha256, id);

-- the unique key over status is what a running enrollment points at: see enrollment.
-- guardian_id is who gave it in the name of a child; null is the person themselves.
-- live_key stays with the person's own consent, and a guardian's has live_guardian_id: one active one of each.
create table consent (
    id uuid primary key,
    serving_id uuid not null references serving,
    enrollment_id uuid not null,
    session_id uuid not null,
    sanctuary_id uuid not null references sanctuary,
    participant_id uuid not null references participant,
    guardian_id uuid references participant,
    dreamscape_version_id uuid not null references dreamscape_version,
    disclosure_sha256 varchar(64) not null,
    status varchar(20) not null check (status in ('ACTIVE', 'REFUSED', 'WITHDRAWN', 'SUPERSEDED')),
    decisions varchar(4000) not null,
    answers varchar(1000) not null,
    -- what was known when the consent was given
    understanding varchar(2000),
    signature_name varchar(120) not null,
    first_served_at timestamp(3) with time zone not null,
    given_at timestamp(3) with time zone not null,
    receipt_issued_at timestamp(3) with time zone,
    valid_until timestamp(3) with time zone not null,
    withdrawn_at timestamp(3) with time zone,
    live_key uuid unique,
    live_guardian_id uuid,
    version bigint not null,
    check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint consent_is_live_while_active
        check ((status = 'ACTIVE') = (live_key is not null or live_guardian_id is not null)),
    check (live_key is null or live_key = enrollment_id),
    constraint consent_is_live_for_one
        check (live_key is null or (guardian_id is null and live_guardian_id is null)),
    constraint consent_is_live_for_its_guardian check (live_guardian_id is null or live_guardian_id = guardian_id),
    constraint consent_of_a_guardian_is_of_another check (guardian_id <> participant_id),
    constraint receipt_comes_with_the_consent check (receipt_issued_at is null or receipt_issued_at >= given_at),
    constraint consent_of_each_guardian unique (enrollment_id, live_guardian_id),
    unique (id, participant_id, dreamscape_version_id, status),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index consents_of_an_enrollment on consent (enrollment_id, id);
create index consents_of_a_session on consent (session_id, id);
create index consents_of_a_person on consent (participant_id, id, guardian_id);
create index consents_of_a_guardian on consent (guardian_id, id);

-- consent and enrollment refer to each other: while a person dreams, their consent stays as it is
alter table enrollment
    add foreign key (consent_id, participant_id, dreamscape_version_id, live_consent_status)
        references consent (id, participant_id, dreamscape_version_id, status);
