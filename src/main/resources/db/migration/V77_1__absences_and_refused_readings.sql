-- when somebody first stepped out of the dream, and last came back: what was measured between the two is not kept
alter table enrollment add column first_out_at timestamp(3) with time zone;
alter table enrollment add column last_back_at timestamp(3) with time zone;

update enrollment set first_out_at = coalesce(woken_at, dreaming_since) where state = 'STEPPED_OUT';

-- numbers of readings that were not kept, beyond up to where all have come; they need not come again
create table lace_refused_reading (
    device_id uuid not null,
    boot_id uuid not null,
    seq bigint not null,
    primary key (device_id, boot_id, seq),
    foreign key (device_id, boot_id) references lace_boot on delete cascade
);
