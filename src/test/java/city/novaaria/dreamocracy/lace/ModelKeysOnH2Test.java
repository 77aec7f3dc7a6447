package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class ModelKeysOnH2Test extends ModelKeys {}
