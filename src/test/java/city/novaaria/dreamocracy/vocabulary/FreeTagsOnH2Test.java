package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class FreeTagsOnH2Test extends FreeTags {}
