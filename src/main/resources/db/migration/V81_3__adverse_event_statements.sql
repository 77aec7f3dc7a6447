-- what facilitators signed about each person who dreamt; nothing of it changes but that it is followed by another one
create table adverse_event_statement (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    enrollment_id uuid not null,
    observed varchar(20) not null check (observed in ('NONE', 'OBSERVED')),
    incident_ids varchar(2000) not null,
    signed_by varchar(400) not null,
    signed_at timestamp(3) with time zone not null,
    latest_key uuid unique,
    version bigint not null,
    check (latest_key is null or latest_key = enrollment_id),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);
create index statements_of_a_session on adverse_event_statement (session_id, enrollment_id);
create index statements_about_a_person on adverse_event_statement (enrollment_id, id);
