-- what the house left for somebody, or for everybody who was in a session then, and who has read it
create table message (
    id uuid primary key,
    sanctuary_id uuid not null,
    session_id uuid not null,
    enrollment_id uuid,
    author varchar(200) not null,
    text varchar(1000) not null,
    sent_at timestamp(3) with time zone not null,
    version bigint not null,
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index messages_of_a_session on message (session_id, id);
create index messages_about_an_enrollment on message (enrollment_id);

create table message_delivery (
    participant_id uuid not null references participant,
    message_id uuid not null references message,
    read_at timestamp(3) with time zone,
    primary key (participant_id, message_id)
);

create index messages_not_read on message_delivery (participant_id, read_at, message_id);
create index deliveries_of_a_message on message_delivery (message_id);
