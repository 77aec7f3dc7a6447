-- workshops, outreach programs and celebrations: in a chamber or anywhere else, held by some of the crew
create table gathering (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    kind varchar(20) not null check (kind in ('WORKSHOP', 'OUTREACH', 'CELEBRATION')),
    state varchar(20) not null check (state in ('PLANNED', 'OPEN', 'ENDED', 'CANCELLED')),
    audience varchar(20) not null check (audience in ('ANYBODY', 'HOUSE')),
    title varchar(400) not null,
    description varchar(8000) not null,
    chamber_id uuid,
    place varchar(800),
    capacity integer not null check (capacity > 0),
    taken integer default 0 not null,
    waiting integer default 0 not null check (waiting >= 0),
    starts_at timestamp(3) with time zone not null,
    ends_at timestamp(3) with time zone not null,
    version bigint not null,
    check (taken between 0 and capacity),
    check (ends_at > starts_at),
    check (chamber_id is null and place is not null or chamber_id is not null and place is null),
    foreign key (sanctuary_id, chamber_id) references chamber (sanctuary_id, id)
);

create index gatherings_for_an_audience on gathering (audience, state, id);
create index gatherings_of_a_kind on gathering (audience, state, kind, id);
create index gatherings_of_a_house on gathering (sanctuary_id, state, id);
create index gatherings_of_a_kind_in_a_house on gathering (sanctuary_id, state, kind, id);
create index gatherings_of_a_house_for_an_audience on gathering (sanctuary_id, audience, state, id);
create index gatherings_of_a_kind_for_an_audience on gathering (sanctuary_id, audience, state, kind, id);
create index gatherings_of_a_house_until on gathering (sanctuary_id, ends_at);
create index gatherings_in_a_chamber on gathering (chamber_id, ends_at, starts_at);

create table gathering_meeting (
    gathering_id uuid not null references gathering,
    place integer not null,
    starts_at timestamp(3) with time zone not null,
    ends_at timestamp(3) with time zone not null,
    curriculum varchar(8000),
    training boolean not null,
    primary key (gathering_id, place),
    check (ends_at > starts_at)
);

create table gathering_crew (
    gathering_id uuid not null references gathering,
    crew_id uuid not null references crew,
    primary key (gathering_id, crew_id)
);

create index gatherings_held_by_crew on gathering_crew (crew_id);
