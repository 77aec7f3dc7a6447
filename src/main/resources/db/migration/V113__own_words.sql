-- whether somebody said it themselves, or their guardian did; of what was said before nobody knows
alter table participant add column own_language boolean default false not null;
alter table participant add column own_contact boolean default false not null;
alter table participant add column own_plan boolean default false not null;
