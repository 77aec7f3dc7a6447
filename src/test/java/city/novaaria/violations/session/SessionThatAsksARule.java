package city.novaaria.violations.session;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Verdict;

final class SessionThatAsksARule {

    Verdict ask(Facts facts) {
        return Charter.ask(facts);
    }
}
