package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class DreamsEndByThemselvesOnPostgresTest extends DreamsEndByThemselves {}
