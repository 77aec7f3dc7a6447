-- with a vote that is changed go the conditions that it asked for
alter table ethics_condition add column asked_by varchar(200);
