-- the record by which the person goes on: their own, or the one into which it was merged
alter table participant add column person_id uuid generated always as (coalesce(merged_into, id)) stored;
