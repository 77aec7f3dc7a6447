-- live_guardian_id is the guardian while the link is in force: nobody is guardian of one child twice
create table guardianship (
    id uuid primary key,
    participant_id uuid not null references participant,
    guardian_id uuid not null references participant,
    relation varchar(60) not null,
    verified_by varchar(20) not null check (verified_by in ('DOCUMENT', 'COURT_ORDER', 'IN_PERSON')),
    verifier varchar(200) not null,
    verified_at timestamp(3) with time zone not null,
    valid_until timestamp(3) with time zone,
    alone_reason varchar(2000),
    ended_at timestamp(3) with time zone,
    live_guardian_id uuid,
    version bigint not null,
    check (guardian_id <> participant_id),
    check (valid_until is null or valid_until > verified_at),
    check ((ended_at is null) = (live_guardian_id is not null)),
    check (live_guardian_id is null or live_guardian_id = guardian_id),
    unique (participant_id, live_guardian_id)
);

create index guardianships_of_a_child on guardianship (participant_id, id);

-- guardian_id is who gave it in the name of a child; null is the person themselves.
-- live_key stays with the person's own consent, and a guardian's has live_guardian_id: one active one of each.
-- That an active consent has one of them replaces, in the vendor folders, that it has the first.
alter table consent add column guardian_id uuid references participant;
alter table consent add column live_guardian_id uuid;
alter table consent add constraint consent_of_a_guardian_is_of_another check (guardian_id <> participant_id);
alter table consent add constraint consent_is_live_for_one
    check (live_key is null or (guardian_id is null and live_guardian_id is null));
alter table consent add constraint consent_is_live_for_its_guardian
    check (live_guardian_id is null or live_guardian_id = guardian_id);
alter table consent add constraint consent_is_live_while_active
    check ((status = 'ACTIVE') = (live_key is not null or live_guardian_id is not null));
alter table consent add constraint consent_of_each_guardian unique (enrollment_id, live_guardian_id);

drop index consents_of_a_person;
create index consents_of_a_person on consent (participant_id, id, guardian_id);
create index consents_of_a_guardian on consent (guardian_id, id);
