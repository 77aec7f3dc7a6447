-- files that people bring, as they were made harmless; what is in them stands in parts, so that any part can be sent alone
create table media_item (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    kind varchar(20) not null check (kind in ('PNG', 'JPEG', 'MP3', 'OGG', 'WAV', 'FLAC', 'TEXT')),
    sha256 varchar(64) not null,
    size integer not null check (size > 0),
    width integer,
    height integer,
    thumbnail_size integer not null check (thumbnail_size >= 0),
    uploaded_by varchar(400) not null,
    uploaded_at timestamp(3) with time zone not null,
    version bigint not null,
    unique (sanctuary_id, sha256),
    unique (sanctuary_id, id),
    check ((width is null) = (kind not in ('PNG', 'JPEG'))),
    check ((height is null) = (width is null))
);

create index media_by_hash on media_item (sha256);

create table media_part (
    media_id uuid not null references media_item,
    rendition varchar(20) not null check (rendition in ('WHOLE', 'THUMBNAIL')),
    number integer not null,
    bytes bytea not null,
    primary key (media_id, rendition, number)
);

-- how much a house keeps, so that it keeps no more than it may
create table media_shelf (
    sanctuary_id uuid primary key references sanctuary,
    bytes bigint not null check (bytes >= 0)
);
