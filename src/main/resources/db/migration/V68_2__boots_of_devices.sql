-- one start of a device: it numbers its readings from 1 on; contiguous_seq is up to where all of them have come. All readings of a
-- boot are kept with the day on which it was first heard of; refused counts what was not kept.
create table lace_boot (
    device_id uuid not null references lace_device,
    boot_id uuid not null,
    opened_on date not null,
    contiguous_seq bigint not null check (contiguous_seq >= 0),
    refused bigint not null check (refused >= 0),
    primary key (device_id, boot_id)
);
