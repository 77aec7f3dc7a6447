-- what was tested and proved is kept as of the latest calibration of the present firmware
create table lace_device (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    label varchar(120) not null,
    model varchar(120) not null,
    firmware_sha256 varchar(64) not null,
    firmware_since timestamp(3) with time zone not null,
    self_test_passed_at timestamp(3) with time zone,
    fail_safe_proved boolean not null,
    state varchar(20) not null check (state in ('IN_SERVICE', 'RETIRED')),
    registered_at timestamp(3) with time zone not null,
    version bigint not null,
    check (firmware_since >= registered_at),
    check (self_test_passed_at is null or self_test_passed_at >= firmware_since),
    unique (sanctuary_id, id),
    unique (sanctuary_id, label)
);

create table lace_calibration (
    id uuid primary key,
    device_id uuid not null,
    sanctuary_id uuid not null,
    firmware_sha256 varchar(64) not null,
    self_test_passed boolean not null,
    fail_safe_proved boolean not null,
    calibrated_by varchar(200) not null,
    calibrated_at timestamp(3) with time zone not null,
    version bigint not null,
    foreign key (sanctuary_id, device_id) references lace_device (sanctuary_id, id)
);

create index calibrations_of_a_device on lace_calibration (device_id, id);

-- live_device_key and live_enrollment_key are the device and the enrollment until the binding is released: one device for one enrollment
create table lace_binding (
    id uuid primary key,
    device_id uuid not null,
    sanctuary_id uuid not null,
    enrollment_id uuid not null,
    session_id uuid not null,
    signed_by varchar(200) not null,
    signed_at timestamp(3) with time zone not null,
    released_at timestamp(3) with time zone,
    live_device_key uuid unique,
    live_enrollment_key uuid unique,
    version bigint not null,
    check ((released_at is null) = (live_device_key is not null)),
    check ((released_at is null) = (live_enrollment_key is not null)),
    check (live_device_key is null or live_device_key = device_id),
    check (live_enrollment_key is null or live_enrollment_key = enrollment_id),
    foreign key (sanctuary_id, device_id) references lace_device (sanctuary_id, id)
);

create index laces_of_a_session on lace_binding (session_id, live_enrollment_key);
