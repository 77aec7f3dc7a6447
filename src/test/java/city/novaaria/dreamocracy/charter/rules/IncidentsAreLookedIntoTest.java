package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.open;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentsAreLookedIntoTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            point, emergency, notContained, ended, next,              found
            START, false,     false,        false,                    , INC-02.nothing-open
            START, true,      false,        false,                    , INC-02.emergency
            START, false,     true,         false,                    , INC-02.not-contained
            START, true,      true,         true,                     , INC-02.emergency INC-02.not-contained
            START, false,     false,        true,                     , INC-02.nothing-open
            LIVE,  false,     false,        false,                    , INC-02.nothing-open
            LIVE,  true,      false,        false,                    , INC-02.emergency
            LIVE,  false,     false,        true,                     , INC-02.never-again
            LIVE,  true,      true,         true,                     , INC-02.emergency INC-02.not-contained INC-02.never-again
            CLOSE, false,     false,        false,                    , INC-02.nothing-open
            CLOSE, true,      true,         true,                     , INC-02.nothing-open
            CLOSE, false,     false,        false, CONCLUDE_INCIDENT, INC-02.not-concluded
            """)
    void objectsToEachThingThatIsOpen(
            EvaluationPoint point,
            boolean emergency,
            boolean notContained,
            boolean ended,
            @Nullable Remedy next,
            String found) {
        Facts facts = good().incidents(new IncidentFacts(
                        emergency, notContained, ended, List.of(), next == null ? List.of() : List.of(open(next))))
                .at(point)
                .facts();

        assertThat(Rules.INCIDENTS_ARE_LOOKED_INTO.ask(facts).stream()
                        .map(result -> result.code())
                        .toList())
                .containsExactly(found.split(" "));
    }

    @Test
    void whatIsNotKnownIsNotTakenAsGood() {
        Facts good = good().facts();
        Facts nobodyLooked =
                Facts.ofVersion(EvaluationPoint.START, good.at(), good.policy(), good.site(), good.experience());

        assertThat(Rules.INCIDENTS_ARE_LOOKED_INTO.ask(nobodyLooked))
                .extracting(Result::outcome)
                .containsExactly(Outcome.INDETERMINATE);
    }
}
