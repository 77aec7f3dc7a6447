-- who asked to put off that the dream ends by itself, and until when both of the two wanted it
alter table vigil add column override_asked_by varchar(200);
alter table vigil add column override_asked_as varchar(20) check (override_asked_as in ('FACILITATOR', 'ETHICIST'));
alter table vigil add column override_asked_at timestamp(3) with time zone;
alter table vigil add column overridden_until timestamp(3) with time zone;
alter table vigil add constraint asked_by_somebody check ((override_asked_by is null) = (override_asked_at is null));
alter table vigil add constraint asked_as_something check ((override_asked_by is null) = (override_asked_as is null));
alter table vigil add constraint overridden_when_asked check (overridden_until is null or override_asked_by is not null);
