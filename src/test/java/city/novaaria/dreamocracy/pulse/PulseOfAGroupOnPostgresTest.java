package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class PulseOfAGroupOnPostgresTest extends PulseOfAGroup {}
