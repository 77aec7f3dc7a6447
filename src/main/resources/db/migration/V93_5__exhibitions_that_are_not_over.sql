-- a house with one of them does not close
create index exhibitions_of_a_house_until on exhibition (sanctuary_id, closes_at);
