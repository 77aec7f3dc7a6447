-- who comes to a gathering, or waits for a place: in the order of their numbers
create table registration (
    id uuid primary key,
    gathering_id uuid not null references gathering,
    sanctuary_id uuid not null references sanctuary,
    subject varchar(200) not null,
    participant_id uuid references participant,
    guest varchar(240),
    number integer not null,
    state varchar(20) not null check (state in ('REGISTERED', 'WAITING', 'CANCELLED')),
    live_key varchar(200),
    registered_at timestamp(3) with time zone not null,
    feedback_given boolean not null,
    version bigint not null,
    unique (gathering_id, number),
    unique (gathering_id, live_key),
    check (live_key is null or guest is null and live_key = subject and state <> 'CANCELLED')
);

create index registrations_of_a_gathering on registration (gathering_id, id);
create index registrations_in_line on registration (gathering_id, state, number);
create index registrations_of_a_person on registration (subject, id);
create index registrations_of_a_participant on registration (participant_id);

create table registration_attendance (
    registration_id uuid not null references registration,
    meeting integer not null check (meeting between 1 and 30),
    primary key (registration_id, meeting)
);

-- what people said of a gathering: neither who nor when
create table gathering_feedback (
    id uuid primary key,
    gathering_id uuid not null references gathering,
    text varchar(4000) not null,
    scale integer check (scale between 1 and 5),
    -- read together with the others of it, once there are enough of them
    batch integer not null check (batch >= 0),
    version bigint not null
);

create index feedback_on_a_gathering on gathering_feedback (gathering_id, id);
