-- the incidents that suspended an approval, as long as it is suspended; whoever keeps incidents answers for them
create table ethics_suspension_cause (
    review_id uuid not null references ethics_review,
    incident_id uuid not null,
    reach varchar(20) not null check (reach in ('ALL', 'NEW_STARTS')),
    since timestamp(3) with time zone not null,
    primary key (review_id, incident_id)
);
create index reviews_suspended_by_an_incident on ethics_suspension_cause (incident_id);

alter table ethics_minute add column incident_id uuid;
alter table ethics_minute add constraint incidents_only_suspend check (incident_id is null or kind = 'SUSPENDED');

-- models of laces that an incident took out of use, in every sanctuary
create table lace_model_suspension (
    id uuid primary key,
    sanctuary_id uuid not null,
    device_id uuid not null,
    model_key varchar(480) not null,
    open_key varchar(480),
    firmware_sha256 varchar(64),
    incident_id uuid not null,
    since timestamp(3) with time zone not null,
    lifted_at timestamp(3) with time zone,
    version bigint not null,
    check ((open_key is null) = (lifted_at is not null)),
    check (open_key is null or open_key = model_key),
    unique (incident_id, model_key),
    foreign key (sanctuary_id, device_id) references lace_device (sanctuary_id, id)
);
create index models_suspended on lace_model_suspension (open_key);
create index model_suspensions_of_a_device on lace_model_suspension (sanctuary_id, device_id);
