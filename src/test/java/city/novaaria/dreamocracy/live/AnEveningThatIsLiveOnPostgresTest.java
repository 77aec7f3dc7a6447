package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class AnEveningThatIsLiveOnPostgresTest extends AnEveningThatIsLive {}
