-- whoever cancels after a gathering was over changes no number that was told of it
alter table registration add column cancelled_at timestamp(3) with time zone;
alter table registration add column had_place boolean;

create index loans_of_a_house_until on lace_loan (sanctuary_id, due_at);
