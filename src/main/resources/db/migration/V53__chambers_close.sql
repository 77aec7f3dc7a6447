-- in what is closed no sessions are planned any more
alter table chamber add column closed_at timestamp(3) with time zone;
