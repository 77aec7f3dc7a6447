-- scenes that works are made of; what each was made of itself is among the sources of the work
create table artwork_scene (
    artwork_id uuid not null references artwork,
    version_id uuid not null references dreamscape_version,
    scene integer not null check (scene between 1 and 40),
    dreamscape_id uuid not null references dreamscape,
    number integer not null,
    form varchar(20) not null check (form in ('VERBATIM', 'PARAPHRASE', 'BLENDED')),
    fears varchar(1000) not null,
    primary key (artwork_id, version_id, scene)
);

create index artworks_of_a_version on artwork_scene (version_id, artwork_id);
create index artworks_of_a_dreamscape on artwork_scene (dreamscape_id, artwork_id);
