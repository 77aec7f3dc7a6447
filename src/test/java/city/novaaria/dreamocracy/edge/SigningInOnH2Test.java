package city.novaaria.dreamocracy.edge;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class SigningInOnH2Test extends SigningIn {}
