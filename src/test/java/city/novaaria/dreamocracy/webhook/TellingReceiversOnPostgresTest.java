package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.support.OnPostgres;

@OnPostgres
class TellingReceiversOnPostgresTest extends TellingReceivers {}
