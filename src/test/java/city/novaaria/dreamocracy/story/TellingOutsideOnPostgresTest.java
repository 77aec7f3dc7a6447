package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class TellingOutsideOnPostgresTest extends TellingOutside {}
