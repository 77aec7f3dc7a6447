-- in which enrollment a person goes on whose seat was moved; for them and who accompanies them
alter table enrollment add column moved_to uuid references enrollment;
alter table enrollment add constraint only_what_was_taken_back_goes_on check (moved_to is null or state = 'CANCELLED');
create index moved_from on enrollment (moved_to);
