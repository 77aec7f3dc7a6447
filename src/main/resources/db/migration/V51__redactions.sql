-- what a screener wants to be put differently, for whoever wrote the fear
alter table fear add column redaction_asked varchar(500);
