-- what each of four roles did to contain a shared nightmare, or why one has no part in it; nobody signs for two
create table containment_signature (
    id uuid primary key,
    incident_id uuid not null references incident,
    role varchar(20) not null check (role in ('WEAVER', 'TECHNOLOGIST', 'ORGANIZER', 'ETHICIST')),
    action varchar(30)
        check (action in ('NEUTRALISED_SCENE', 'RESHAPED', 'RELEASED_SYNCHRONY', 'LOWERED_SYNCHRONY',
                          'CONTACTED_EVERYBODY', 'CONTINUE', 'STOP', 'SUSPEND')),
    signer varchar(400),
    not_needed_by varchar(400),
    not_needed_reason varchar(4000),
    deviation_id uuid references hazard_deviation,
    supported varchar(50000) not null,
    signed_at timestamp(3) with time zone not null,
    version bigint not null,
    unique (incident_id, role),
    unique (incident_id, signer),
    check ((action is null) = (signer is null)),
    check ((not_needed_by is null) = (signer is not null)),
    check ((not_needed_by is null) = (not_needed_reason is null)),
    check (role <> 'ETHICIST' or signer is not null),
    check ((action = 'RESHAPED') = (deviation_id is not null))
);
create index signatures_about_a_deviation on containment_signature (deviation_id);
