-- who of the crew asked first to end it; another one does
alter table relation add column end_asked_by varchar(400);
alter table relation add column end_asked_at timestamp(3) with time zone;
