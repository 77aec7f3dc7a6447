-- a message is about a session or about a gathering; whoever registers need not be on record as a participant
alter table message alter column session_id drop not null;
alter table message alter column author drop not null;
alter table message add column gathering_id uuid references gathering;
alter table message add constraint message_is_about_something check (
    session_id is not null and gathering_id is null
    or session_id is null and gathering_id is not null and enrollment_id is null);

create index messages_about_a_gathering on message (gathering_id);

create table gathering_message_delivery (
    subject varchar(200) not null,
    message_id uuid not null references message,
    read_at timestamp(3) with time zone,
    primary key (subject, message_id)
);

create index gathering_messages_not_read on gathering_message_delivery (subject, read_at, message_id);
create index gathering_deliveries_of_a_message on gathering_message_delivery (message_id);

-- of which meetings people were reminded, by when these begin: one that is moved is another one
create table gathering_reminder (
    gathering_id uuid not null references gathering,
    starts_at timestamp(3) with time zone not null,
    reminded_at timestamp(3) with time zone not null,
    primary key (gathering_id, starts_at)
);

create index meetings_by_time on gathering_meeting (starts_at);
