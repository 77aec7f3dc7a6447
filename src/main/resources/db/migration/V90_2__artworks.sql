-- what weavers make of fears, and what became of each fear in it
create table artwork (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    state varchar(20) not null check (state in ('DRAFT', 'IN_APPROVAL', 'PUBLISHED', 'TAKEN_DOWN')),
    title varchar(400) not null,
    statement varchar(8000) not null,
    medium varchar(240) not null,
    series varchar(240),
    content_sha256 varchar(64) not null,
    author varchar(400) not null,
    begun_at timestamp(3) with time zone not null,
    published_at timestamp(3) with time zone,
    -- until when the first of what may be used no more has to be out of it
    pending_until timestamp(3) with time zone,
    version bigint not null,
    unique (sanctuary_id, id),
    check ((published_at is not null) = (state = 'PUBLISHED')),
    check (pending_until is null or state = 'PUBLISHED')
);

create index artworks_by_state on artwork (state, id);
create index artworks_of_a_house on artwork (sanctuary_id, state, id, author);
create index artworks_with_something_pending on artwork (pending_until, id, sanctuary_id);

create table artwork_media (
    artwork_id uuid not null references artwork,
    place integer not null,
    media_id uuid not null references media_item,
    description varchar(1000) not null,
    primary key (artwork_id, place)
);

create index artworks_of_a_file on artwork_media (media_id, artwork_id);

create table artwork_source (
    artwork_id uuid not null references artwork,
    fear_id uuid not null references fear,
    form varchar(20) not null check (form in ('VERBATIM', 'PARAPHRASE', 'BLENDED')),
    attribution varchar(20) not null check (attribution in ('ANONYMOUS', 'PSEUDONYM', 'NAMED')),
    outcome varchar(20) not null check (outcome in ('IN_USE', 'REMOVED', 'PENDING_WITH_WEAVER', 'RE_BLENDED')),
    approved_sha256 varchar(64),
    declined_sha256 varchar(64),
    shown_as varchar(240),
    pending_until timestamp(3) with time zone,
    proof varchar(2000),
    primary key (artwork_id, fear_id),
    check ((pending_until is not null) = (outcome = 'PENDING_WITH_WEAVER')),
    check ((shown_as is null) = (approved_sha256 is null)),
    check (approved_sha256 is null or outcome = 'IN_USE' and attribution <> 'ANONYMOUS')
);

create index artworks_of_a_fear on artwork_source (fear_id, artwork_id);
create index artworks_that_name_somebody on artwork_source (fear_id, outcome, attribution, artwork_id);
