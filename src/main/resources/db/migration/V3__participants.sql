create table participant (
    id uuid primary key,
    home_sanctuary_id uuid not null references sanctuary,
    subject varchar(200) unique,
    display_name varchar(120) not null,
    birth_date date not null,
    preferred_language varchar(35) not null,
    contact_name varchar(120),
    contact_phone varchar(40),
    contact_relation varchar(60),
    created_at timestamp(3) with time zone not null,
    version bigint not null,
    check ((contact_name is null) = (contact_phone is null)),
    check ((contact_name is null) = (contact_relation is null))
);

-- the sanctuaries whose crew has a reason to know a person: where they are at home and where they dream
create table participant_known_at (
    participant_id uuid not null references participant,
    sanctuary_id uuid not null references sanctuary,
    primary key (participant_id, sanctuary_id)
);

create index participants_of_a_sanctuary on participant_known_at (sanctuary_id, participant_id);
