-- Whoever lifts a suspension decides like who votes, and has no part in the sessions that it lets begin again. Who lifted those
-- before is not known.
alter table ethics_review add column reinstated_by varchar(200);
