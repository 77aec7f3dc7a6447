package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class AnEveningThatIsLiveOnH2Test extends AnEveningThatIsLive {}
