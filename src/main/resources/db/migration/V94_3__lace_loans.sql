-- devices that a house lends, to whom, and what was seen of them when they came back
alter table lace_device add column lent boolean default false not null;
alter table registration add column trained_by varchar(200);
alter table registration add column trained_at timestamp(3) with time zone;

create table lace_loan (
    id uuid primary key,
    sanctuary_id uuid not null references sanctuary,
    device_id uuid not null references lace_device,
    registration_id uuid not null references registration,
    subject varchar(200) not null,
    participant_id uuid references participant,
    state varchar(20) not null check (state in ('LENT', 'RETURNED')),
    open_key uuid unique,
    lent_by varchar(200) not null,
    lent_at timestamp(3) with time zone not null,
    due_at timestamp(3) with time zone not null,
    taken_back_by varchar(200),
    returned_at timestamp(3) with time zone,
    passed boolean,
    version bigint not null,
    check (due_at > lent_at),
    check (state = 'LENT' and open_key = device_id and returned_at is null
        or state = 'RETURNED' and open_key is null and returned_at is not null and passed is not null)
);

create index loans_of_a_house on lace_loan (sanctuary_id, id);
create index loans_of_a_house_by_state on lace_loan (sanctuary_id, state, id);
create index loans_to_a_person on lace_loan (subject, lent_at);
create index loans_by_device on lace_loan (device_id);
create index loans_by_registration on lace_loan (registration_id);
create index loans_by_participant on lace_loan (participant_id);
