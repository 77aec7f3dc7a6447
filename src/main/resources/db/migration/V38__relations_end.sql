-- live_crew_id repeats the entry while the relation is in force, so that one that ended can be declared again
alter table relation add column ended_by varchar(200);
alter table relation add column ended_at timestamp(3) with time zone;
alter table relation add column live_crew_id uuid;

update relation set live_crew_id = crew_id;

alter table relation add constraint relation_is_whole check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (live_crew_id is not null)
    and (live_crew_id is null or live_crew_id = crew_id));
alter table relation add constraint relation_in_force unique (participant_id, live_crew_id, kind);
