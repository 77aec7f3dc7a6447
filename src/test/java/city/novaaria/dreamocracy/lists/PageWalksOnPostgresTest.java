package city.novaaria.dreamocracy.lists;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class PageWalksOnPostgresTest extends PageWalks {}
