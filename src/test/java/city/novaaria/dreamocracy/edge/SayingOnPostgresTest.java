package city.novaaria.dreamocracy.edge;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class SayingOnPostgresTest extends Saying {}
