-- what a dream touches no more after a hazard was met; a list as JSON
alter table hazard_deviation add column tags_taken_out varchar(2000) default '[]' not null;
