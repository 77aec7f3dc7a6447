-- Waivers are listed across the sessions of a house, each reader those that they may know.
create index waivers_of_a_sanctuary on waiver (sanctuary_id, disclosure, state, id, expires_at);
