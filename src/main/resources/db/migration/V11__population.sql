-- for whom a version was reviewed, as names with commas between
alter table ethics_review add column population varchar(60) default 'ADULTS' not null;
