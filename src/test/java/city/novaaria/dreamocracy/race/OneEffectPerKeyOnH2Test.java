package city.novaaria.dreamocracy.race;

import city.novaaria.dreamocracy.support.OnH2;
import org.springframework.context.annotation.Import;

@OnH2
@Import(Steps.class)
class OneEffectPerKeyOnH2Test extends OneEffectPerKey {}
