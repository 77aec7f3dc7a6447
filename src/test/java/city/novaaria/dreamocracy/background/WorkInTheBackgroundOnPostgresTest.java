package city.novaaria.dreamocracy.background;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class WorkInTheBackgroundOnPostgresTest extends WorkInTheBackground {}
