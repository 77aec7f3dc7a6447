-- what people leave of a dream afterwards; once it was taken back nothing is left of it but that it was there
create table reflection (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    participant_id uuid not null references participant,
    author varchar(400) not null,
    slot integer check (slot between 1 and 10),
    words varchar(8000),
    media_id uuid unique references media_item,
    shown_to_dreamers boolean not null,
    shown_to_care boolean not null,
    shown_to_house boolean not null,
    attribution varchar(20) not null check (attribution in ('ANONYMOUS', 'PSEUDONYM', 'NAMED')),
    shown_as varchar(240),
    permissions varchar(2000) not null,
    written_at timestamp(3) with time zone not null,
    taken_back_at timestamp(3) with time zone,
    version bigint not null,
    unique (session_id, participant_id, slot),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    check ((slot is null) = (taken_back_at is not null)),
    check ((shown_as is null) = (attribution = 'ANONYMOUS')),
    check (taken_back_at is null
        or words is null and media_id is null and shown_as is null and permissions = '[]'
            and not shown_to_dreamers and not shown_to_care and not shown_to_house)
);

create index reflections_of_a_person on reflection (participant_id, id, session_id);
create index reflections_for_dreamers on reflection (session_id, shown_to_dreamers, id);
create index reflections_for_care on reflection (session_id, shown_to_care, id);
create index reflections_for_a_house on reflection (session_id, shown_to_house, id);
