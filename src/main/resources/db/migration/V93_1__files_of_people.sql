-- what people keep for themselves lies on a shelf of its own, which has the id of what it is part of
alter table media_item add column shelf_id uuid;
update media_item set shelf_id = sanctuary_id;
alter table media_item alter column shelf_id set not null;
alter table media_item add constraint media_item_once_on_a_shelf unique (shelf_id, sha256);
