-- when an incident harmed nobody any more
alter table incident add column contained_at timestamp(3) with time zone;
create index incidents_of_a_house_in_time on incident (sanctuary_id, reported_at);
create index incidents_in_time on incident (reported_at);
