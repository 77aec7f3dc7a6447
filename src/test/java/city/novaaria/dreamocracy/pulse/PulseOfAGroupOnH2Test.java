package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class PulseOfAGroupOnH2Test extends PulseOfAGroup {}
