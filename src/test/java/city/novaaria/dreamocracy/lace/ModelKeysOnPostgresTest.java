package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class ModelKeysOnPostgresTest extends ModelKeys {}
