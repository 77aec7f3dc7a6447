package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class FollowingASessionOnH2Test extends FollowingASession {}
