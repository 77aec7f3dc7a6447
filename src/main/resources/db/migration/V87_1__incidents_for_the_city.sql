-- from when on the city's stewards see to an incident, too, because those of the house have not; null once somebody did
alter table incident add column city_from timestamp(3) with time zone;
update incident set city_from = acknowledge_by + (acknowledge_by - reported_at)
    where acknowledged_at is null and acknowledge_by is not null and state = 'REPORTED';
update incident set city_from = board_by + (board_by - reported_at)
    where board_by is not null and state in ('TRIAGED', 'CONTAINING', 'CONTAINED', 'INVESTIGATING');
create index incidents_for_the_city on incident (city_from, id);
