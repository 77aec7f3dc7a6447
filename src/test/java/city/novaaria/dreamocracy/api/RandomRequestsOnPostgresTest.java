package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class RandomRequestsOnPostgresTest extends RandomRequests {}
