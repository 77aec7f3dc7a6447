-- what a guardian has read of what was left for minors for whom they speak; the minor reads it for themselves
create table message_guardian_reading (
    guardian_id uuid not null references participant,
    message_id uuid not null references message,
    read_at timestamp(3) with time zone not null,
    primary key (guardian_id, message_id)
);

create index guardians_readings_of_a_message on message_guardian_reading (message_id);
