-- What a dream touches since it was changed to meet a hazard, as a JSON list of tags.
alter table hazard_deviation add column content_tags varchar(2000) default '[]' not null;
