-- artworks in a chamber for some time, in the order in which they hang
create table exhibition (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    state varchar(20) not null check (state in ('PLANNED', 'ANNOUNCED', 'CANCELLED')),
    title varchar(400) not null,
    introduction varchar(8000) not null,
    chamber_id uuid not null,
    opens_at timestamp(3) with time zone not null,
    closes_at timestamp(3) with time zone not null,
    version bigint not null,
    check (closes_at > opens_at),
    foreign key (sanctuary_id, chamber_id) references chamber (sanctuary_id, id)
);

create index exhibitions_by_state on exhibition (state, id);
create index exhibitions_of_a_house on exhibition (sanctuary_id, state, id);
create index exhibitions_in_a_chamber on exhibition (chamber_id, closes_at, opens_at);

create table exhibition_work (
    exhibition_id uuid not null references exhibition,
    place integer not null,
    artwork_id uuid not null references artwork,
    primary key (exhibition_id, place)
);

create index exhibitions_of_an_artwork on exhibition_work (artwork_id);
