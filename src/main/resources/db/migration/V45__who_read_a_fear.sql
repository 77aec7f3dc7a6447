-- whose fear it is sees who read it, page by page
alter table fear_reading add column version bigint default 0 not null;

create index readings_of_a_fear_in_order on fear_reading (fear_id, id);
