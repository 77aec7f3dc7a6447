-- what a device is told to do; open_key is the device until it has said that it did so, or a person has, and alarm_key the house
-- as long as the device has not said that it let go
create table lace_command (
    id uuid primary key,
    device_id uuid not null,
    sanctuary_id uuid not null,
    session_id uuid,
    enrollment_id uuid,
    kind varchar(20) not null check (kind in ('DESYNC', 'STEADY', 'DIM')),
    given_by varchar(200),
    given_at timestamp(3) with time zone not null,
    due_at timestamp(3) with time zone not null,
    acknowledged_at timestamp(3) with time zone,
    confirmed_by varchar(200),
    confirmed_at timestamp(3) with time zone,
    open_key uuid,
    alarm_key uuid,
    version bigint not null,
    check (due_at > given_at),
    check ((session_id is null) = (enrollment_id is null)),
    check (kind <> 'DESYNC' or session_id is not null),
    check ((confirmed_at is null) = (confirmed_by is null)),
    check ((open_key is null) = (acknowledged_at is not null or confirmed_at is not null)),
    check (open_key is null or open_key = device_id),
    check ((alarm_key is not null) = (open_key is not null and kind = 'DESYNC')),
    check (alarm_key is null or alarm_key = sanctuary_id),
    foreign key (sanctuary_id, device_id) references lace_device (sanctuary_id, id),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id),
    foreign key (sanctuary_id, enrollment_id) references enrollment (sanctuary_id, id)
);

create index commands_of_a_device on lace_command (open_key, id);
create index commands_of_an_enrollment on lace_command (enrollment_id, id);
create index commands_of_a_session on lace_command (session_id, alarm_key, id);
create index alarms_of_a_house on lace_command (alarm_key, id, due_at, session_id);
