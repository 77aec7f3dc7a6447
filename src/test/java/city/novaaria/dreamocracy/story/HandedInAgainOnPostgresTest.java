package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class HandedInAgainOnPostgresTest extends HandedInAgain {}
