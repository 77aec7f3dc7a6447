package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class ExamplesOnH2Test extends ExamplesTest {}
