package city.novaaria.dreamocracy.story;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class HandedInAgainOnH2Test extends HandedInAgain {}
