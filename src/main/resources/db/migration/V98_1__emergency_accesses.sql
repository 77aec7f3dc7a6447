-- that somebody of a house may read for an hour what helps a person in an emergency, why, and what was found of it
create table emergency_access (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    participant_id uuid not null references participant,
    holder varchar(400) not null,
    role varchar(20) not null check (role in ('STEWARD', 'WEAVER', 'TECHNOLOGIST', 'ETHICIST')),
    reason varchar(2000) not null,
    opened_at timestamp(3) with time zone not null,
    over_at timestamp(3) with time zone not null,
    ended_by varchar(400),
    opened_on date not null,
    number_of_day integer not null check (number_of_day between 1 and 20),
    acknowledged_at timestamp(3) with time zone,
    review_by timestamp(3) with time zone,
    waits_in uuid,
    city_from timestamp(3) with time zone,
    reviewed_by varchar(400),
    reviewed_at timestamp(3) with time zone,
    justified boolean,
    finding varchar(4000),
    version bigint not null,
    unique (holder, opened_on, number_of_day),
    check (over_at >= opened_at and over_at <= opened_at + interval '1' hour),
    check (acknowledged_at is null or acknowledged_at >= over_at),
    check (reviewed_by is null or reviewed_by <> holder),
    check (reviewed_at is null and review_by is not null and city_from is not null and waits_in = sanctuary_id and reviewed_by is null
            and justified is null and finding is null
        or reviewed_at >= over_at and review_by is null and city_from is null and waits_in is null and reviewed_by is not null
            and justified is not null and finding is not null)
);

create index emergency_accesses_of_a_house on emergency_access (sanctuary_id, id);
create index emergency_accesses_to_review on emergency_access (waits_in, id);
create index emergency_accesses_for_the_city on emergency_access (city_from, id);
create index emergency_accesses_of_a_holder on emergency_access (holder, id);
create index emergency_accesses_to_a_person on emergency_access (participant_id, id);

-- what was read by it, and when
create table emergency_reading (
    access_id uuid not null references emergency_access,
    part varchar(20) not null check (part in ('EMERGENCY_CONTACT', 'SUPPORT_PLAN')),
    read_at timestamp(3) with time zone not null,
    primary key (access_id, part, read_at)
);
