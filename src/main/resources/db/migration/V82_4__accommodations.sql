-- for whom a device is made fit, and what the person asked for who wears it
alter table lace_device add column accommodations varchar(500) default '[]' not null;
alter table lace_binding add column asked_for varchar(500) default '[]' not null;
