-- the hazards that were met in all sessions of a house, and those of one state
create index hazard_deviations_of_a_sanctuary on hazard_deviation (sanctuary_id, id);
create index hazard_deviations_by_state_in_order on hazard_deviation (sanctuary_id, state, id);
