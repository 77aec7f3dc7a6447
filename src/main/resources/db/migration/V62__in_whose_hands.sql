-- the guardian who said with whom a minor goes home; what a minor or the crew wrote there is nobody's word
alter table enrollment add column way_home_guardian uuid references participant;
create index way_home_as_a_guardian_said on enrollment (way_home_guardian);
