package city.novaaria.dreamocracy.race;

import city.novaaria.dreamocracy.support.OnPostgres;
import org.springframework.context.annotation.Import;

@OnPostgres
@Import(Steps.class)
class OneEffectPerKeyOnPostgresTest extends OneEffectPerKey {}
