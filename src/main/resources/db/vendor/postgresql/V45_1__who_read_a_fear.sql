-- readings_of_a_fear_in_order begins with the same column; H2 needs the old one for the foreign key
drop index readings_of_a_fear;
