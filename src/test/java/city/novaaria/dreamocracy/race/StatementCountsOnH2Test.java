package city.novaaria.dreamocracy.race;

import city.novaaria.dreamocracy.support.OnH2;

@OnH2
class StatementCountsOnH2Test extends StatementCounts {}
