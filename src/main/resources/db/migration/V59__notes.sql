-- what who accompanies a session wrote down about it, or about a person in it; who read which note, and when
create table session_note (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    enrollment_id uuid,
    author varchar(200) not null,
    text varchar(2000),
    written_at timestamp(3) with time zone not null,
    redacted_at timestamp(3) with time zone,
    version bigint not null,
    check ((text is null) = (redacted_at is not null)),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index notes_of_a_session on session_note (session_id, id);
create index notes_about_a_person on session_note (enrollment_id, id);

create table note_reading (
    note_id uuid not null references session_note,
    reader varchar(200) not null,
    read_at timestamp(3) with time zone not null,
    primary key (note_id, reader, read_at)
);
