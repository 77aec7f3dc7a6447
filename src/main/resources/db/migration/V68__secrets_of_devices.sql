-- what a device signs in with: of the secret only its hash; live_slot is 1 or 2 until the secret is revoked, so that there are two at most
create table lace_credential (
    id uuid primary key,
    device_id uuid not null,
    sanctuary_id uuid not null,
    secret_sha256 varchar(64) not null,
    live_slot smallint check (live_slot in (1, 2)),
    issued_by varchar(200) not null,
    issued_at timestamp(3) with time zone not null,
    last_used_at timestamp(3) with time zone,
    revoked_by varchar(200),
    revoked_at timestamp(3) with time zone,
    version bigint not null,
    check ((revoked_at is null) = (live_slot is not null)),
    check ((revoked_at is null) = (revoked_by is null)),
    unique (device_id, live_slot),
    foreign key (sanctuary_id, device_id) references lace_device (sanctuary_id, id)
);

create index credentials_of_a_device on lace_credential (device_id, id);
