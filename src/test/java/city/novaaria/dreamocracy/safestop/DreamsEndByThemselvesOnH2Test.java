package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class DreamsEndByThemselvesOnH2Test extends DreamsEndByThemselves {}
