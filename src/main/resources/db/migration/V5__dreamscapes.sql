create table dreamscape (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    title varchar(120) not null,
    author varchar(200) not null,
    latest_number integer not null check (latest_number >= 0),
    created_at timestamp(3) with time zone not null,
    version bigint not null,
    unique (sanctuary_id, id)
);

create index dreamscapes_of_a_sanctuary on dreamscape (sanctuary_id, id);

-- content holds the scenes and the disclosure as the exact text that content_sha256 is made of
create table dreamscape_version (
    id uuid primary key,
    dreamscape_id uuid not null,
    sanctuary_id uuid not null,
    number integer not null check (number >= 1),
    author varchar(200) not null,
    state varchar(20) not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
    intensity varchar(2) not null check (intensity in ('I1', 'I2', 'I3', 'I4', 'I5')),
    modality varchar(10) not null check (modality in ('AWAKE', 'ASLEEP')),
    duration_seconds bigint not null check (duration_seconds between 60 and 86400),
    content varchar(200000) not null,
    content_sha256 varchar(64) not null,
    disclosure_sha256 varchar(64) not null,
    created_at timestamp(3) with time zone not null,
    submitted_at timestamp(3) with time zone,
    version bigint not null,
    check ((state = 'DRAFT') = (submitted_at is null)),
    unique (dreamscape_id, number),
    unique (sanctuary_id, id),
    foreign key (sanctuary_id, dreamscape_id) references dreamscape (sanctuary_id, id)
);
