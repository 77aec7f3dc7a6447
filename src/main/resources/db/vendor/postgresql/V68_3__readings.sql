-- what devices measured; believed says whether the device's clock was near ours. No foreign keys: one statement writes a thousand.
-- Partitions are made ahead, a day each; what none of them takes goes to the rest.
create table lace_reading (
    opened_on date not null,
    device_id uuid not null,
    boot_id uuid not null,
    seq bigint not null,
    enrollment_id uuid not null,
    session_id uuid not null,
    kind varchar(20) not null check (kind in ('SYNCHRONY', 'DISTRESS', 'PULSE', 'MOVEMENT', 'SIGNAL_QUALITY')),
    amount double precision not null,
    measured_at timestamp(3) with time zone not null,
    received_at timestamp(3) with time zone not null,
    believed boolean not null,
    primary key (opened_on, device_id, boot_id, seq)
) partition by range (opened_on);

create index readings_of_a_person on lace_reading (enrollment_id, measured_at);

create table lace_reading_rest partition of lace_reading default;
