-- who looked whom to call for somebody, and when
create table contact_reading (
    id uuid primary key,
    participant_id uuid not null references participant,
    reader varchar(200) not null,
    read_at timestamp(3) with time zone not null,
    version bigint not null
);

create index contact_readings_of_a_person on contact_reading (participant_id, id);
