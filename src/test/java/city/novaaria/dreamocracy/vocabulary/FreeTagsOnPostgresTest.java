package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class FreeTagsOnPostgresTest extends FreeTags {}
