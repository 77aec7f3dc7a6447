package city.novaaria.dreamocracy.background;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class WorkInTheBackgroundOnH2Test extends WorkInTheBackground {}
