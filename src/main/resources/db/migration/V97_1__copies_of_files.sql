-- what somebody brought for a house of what a person keeps for themselves goes with it
alter table media_item add column copy_of uuid references media_item;
alter table media_item add column thumbnail_sha256 varchar(64);

create index copies_of_a_file on media_item (copy_of);
create index files_on_a_shelf on media_item (shelf_id, id);
create index files_of_a_person on media_item (uploaded_by, id);
create index files_by_small_picture on media_item (thumbnail_sha256);
