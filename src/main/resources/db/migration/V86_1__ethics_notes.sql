-- what ethicists of a house learnt, for whoever dreams next: published once a second one has read it, never edited afterwards
create table ethics_note (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    kind varchar(20) not null check (kind in ('OBSERVATION', 'FRAMEWORK')),
    audience varchar(20) not null check (audience in ('ANYBODY', 'ETHICISTS')),
    state varchar(20) not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUPERSEDED', 'RETRACTED')),
    title varchar(400),
    text varchar(40000),
    supersedes uuid references ethics_note,
    superseded_by uuid references ethics_note,
    author varchar(400) not null,
    written_at timestamp(3) with time zone not null,
    reviewer varchar(400),
    returned_reason varchar(4000),
    published_at timestamp(3) with time zone,
    retracted_by varchar(400),
    retracted_reason varchar(4000),
    version bigint not null,
    check ((published_at is not null) = (state in ('PUBLISHED', 'SUPERSEDED', 'RETRACTED'))),
    check (published_at is null or (reviewer is not null and reviewer <> author)),
    check ((superseded_by is not null) = (state = 'SUPERSEDED') or state = 'RETRACTED'),
    check ((text is null) = (state = 'RETRACTED') and (title is null) = (state = 'RETRACTED')),
    check ((retracted_by is not null) = (state = 'RETRACTED'))
);

create index ethics_notes_by_state on ethics_note (state, id);
create index ethics_notes_by_audience on ethics_note (audience, state, id);
create index ethics_notes_of_a_house on ethics_note (sanctuary_id, state, id, author);
create index ethics_notes_that_supersede on ethics_note (supersedes);
create index ethics_notes_of_an_author on ethics_note (author, state, sanctuary_id, id);

create table ethics_note_rule (
    note_id uuid not null references ethics_note,
    rule varchar(10) not null,
    primary key (rule, note_id)
);

create index rules_of_an_ethics_note on ethics_note_rule (note_id);

-- what it rests on in the house; never shown outside it
create table ethics_note_ground (
    note_id uuid not null references ethics_note,
    kind varchar(20) not null check (kind in ('SESSION', 'INCIDENT', 'REVIEW')),
    target uuid not null,
    primary key (note_id, target)
);
