-- those of a person that are in force, in the order of the list; H2 has no partial indexes and keeps the whole one
create index relations_in_force_of_a_person on relation (participant_id, id) where ended_at is null;
drop index relations_of_a_person;
