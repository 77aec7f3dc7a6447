-- a row is updated with each batch of its minute: without new entries in the indexes where its page has room
alter table lace_minute set (fillfactor = 70);
