package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class TellingReceiversOnH2Test extends TellingReceivers {}
