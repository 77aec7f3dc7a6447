-- what may be used is looked at first by somebody who did not write it
alter table reflection add column permits_any boolean default false not null;
alter table reflection add column permits_art boolean default false not null;
alter table reflection add column cleared boolean default false not null;
alter table reflection add column screened_by varchar(400);
alter table reflection add constraint reflection_taken_back_is_not_used
    check (taken_back_at is null or not permits_any and not permits_art and not cleared);

create index reflections_by_author on reflection (author, permits_art, id);
create index reflections_that_permit_anything on reflection (sanctuary_id, permits_any, id, session_id);
create index reflections_for_art on reflection (sanctuary_id, permits_art, cleared, id, session_id);

-- what people left of their dreams in works, and what became of it there: as with fears
create table artwork_reflection (
    artwork_id uuid not null references artwork,
    reflection_id uuid not null references reflection,
    form varchar(20) not null check (form in ('VERBATIM', 'PARAPHRASE', 'BLENDED')),
    attribution varchar(20) not null check (attribution in ('ANONYMOUS', 'PSEUDONYM', 'NAMED')),
    outcome varchar(20) not null check (outcome in ('IN_USE', 'REMOVED', 'PENDING_WITH_WEAVER', 'RE_BLENDED')),
    approved_sha256 varchar(64),
    declined_sha256 varchar(64),
    shown_as varchar(240),
    pending_until timestamp(3) with time zone,
    proof varchar(2000),
    primary key (artwork_id, reflection_id),
    check ((pending_until is not null) = (outcome = 'PENDING_WITH_WEAVER')),
    check ((shown_as is null) = (approved_sha256 is null)),
    check (approved_sha256 is null or outcome = 'IN_USE' and attribution <> 'ANONYMOUS')
);

create index artworks_of_a_reflection on artwork_reflection (reflection_id, artwork_id);
create index artworks_that_name_an_author on artwork_reflection (reflection_id, outcome, attribution, artwork_id);
