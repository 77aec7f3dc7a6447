package city.novaaria.dreamocracy.edge;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class SayingOnH2Test extends Saying {}
