create table hazard_deviation (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    session_id uuid not null,
    dreamscape_version_id uuid not null references dreamscape_version,
    what varchar(4000) not null,
    why varchar(4000) not null,
    intensity varchar(2) not null check (intensity in ('I1', 'I2', 'I3', 'I4', 'I5')),
    recorded_by varchar(200) not null,
    recorded_at timestamp(3) with time zone not null,
    report_due_at timestamp(3) with time zone not null,
    state varchar(20) not null check (state in ('OPEN', 'REPORTED', 'REVIEWED')),
    report varchar(8000),
    reported_by varchar(200),
    reported_at timestamp(3) with time zone,
    verdict varchar(20) check (verdict in ('ACCEPTED', 'NOT_ACCEPTED')),
    rationale varchar(4000),
    reviewed_by varchar(200),
    reviewed_at timestamp(3) with time zone,
    version bigint not null,
    check (report_due_at > recorded_at),
    check ((state = 'OPEN') = (report is null)),
    check ((report is null) = (reported_by is null) and (report is null) = (reported_at is null)),
    check ((state = 'REVIEWED') = (verdict is not null)),
    check ((verdict is null) = (rationale is null) and (verdict is null) = (reviewed_by is null)
           and (verdict is null) = (reviewed_at is null)),
    check (reviewed_by is null or (reviewed_by <> recorded_by and reviewed_by <> reported_by))
);

create index hazard_deviations_of_a_session on hazard_deviation (session_id, id);
create index hazard_deviations_of_a_version on hazard_deviation (dreamscape_version_id, state);
