package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a version use fears only as the charter allows, and records which ones it uses. */
@Component
class UseFears {

    private final FearLibrary fears;
    private final SanctuaryRegister sanctuaries;
    private final Vocabulary vocabulary;

    UseFears(FearLibrary fears, SanctuaryRegister sanctuaries, Vocabulary vocabulary) {
        this.fears = fears;
        this.sanctuaries = sanctuaries;
        this.vocabulary = vocabulary;
    }

    void record(DreamscapeVersion version, Instant at) {
        fears.recordUses(
                version.sanctuaryId(), version.id().value(), version.content().fears(), at);
    }

    /** The version uses none any more. */
    void forget(DreamscapeVersion version, Instant at) {
        fears.recordUses(version.sanctuaryId(), version.id().value(), Set.of(), at);
    }

    /** Objects when a fear was not cleared, or is not permitted now. */
    Verdict ask(DreamscapeVersion version, Instant at) {
        Set<FearId> used = version.content().fears();
        List<FearFacts> facts = fears.facts(version.sanctuaryId(), used);
        House house = sanctuaries.find(version.sanctuaryId()).orElseThrow();
        return Charter.ask(
                List.of(Rules.FEARS_ARE_USED_AS_PERMITTED, Rules.FEARS_ARE_SCREENED),
                Facts.ofVersion(EvaluationPoint.AUTHORING, at, house.policy(), house.site(), version.facts(vocabulary))
                        .using(facts));
    }
}
