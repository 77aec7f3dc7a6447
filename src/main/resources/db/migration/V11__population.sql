-- for whom a version was reviewed, as names with commas between
alter table ethics_review add column population varchar(60) default 'ADULTS' not null;
-- whether it is made of fears that people handed in; a version that was submitted no longer changes
alter table ethics_review add column uses_fears boolean default false not null;
update ethics_review set uses_fears = true
where exists (select 1 from fear_use u where u.work_id = ethics_review.dreamscape_version_id);
