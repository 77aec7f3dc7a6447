package city.novaaria.dreamocracy.race;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class RandomWalkOnPostgresTest extends RandomWalk {}
