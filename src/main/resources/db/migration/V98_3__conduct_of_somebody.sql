-- about whose conduct an incident is, when the service noticed it: they see nothing of it
alter table incident add column conduct_of varchar(400);
alter table incident add constraint whose_conduct check (conduct_of is null or conduct = true);
