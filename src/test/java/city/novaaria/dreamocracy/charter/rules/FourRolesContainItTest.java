package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Remedy.By;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.NightmareFacts;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** INC-03: four roles contain a shared nightmare, and an ethicist says that the dream goes on. */
class FourRolesContainItTest {

    private static final UUID NIGHTMARE = new UUID(3, 1);

    @ParameterizedTest
    @EnumSource(names = {"START", "LIVE"})
    void offersEachRoleThatIsStillMissingItsOwnPart(EvaluationPoint point) {
        SampleFacts facts = good().at(point)
                .incidents(nightmare(new NightmareFacts(
                        NIGHTMARE, false, EnumSet.of(By.WEAVER, By.ETHICIST), Set.of("kade", "celia"), false)));
        Result result = only(facts);

        assertThat(result.subject()).isEqualTo(Subject.incident(NIGHTMARE));
        assertThat(result.code()).isEqualTo("INC-03.not-contained");
        assertThat(result.actions()).containsExactly(Remedy.SIGN_AS_WEAVER, Remedy.SIGN_AS_ETHICIST);
        assertThat(Remedy.alternatives(result.actions())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "LIVE"})
    void goesOnOnlyIfAnEthicistSaysSo(EvaluationPoint point) {
        assertThat(only(good().at(point).incidents(nightmare(contained(false)))).code())
                .isEqualTo("INC-03.not-continued");
        assertThat(only(good().at(point).incidents(nightmare(contained(true)))).code())
                .isEqualTo("INC-03.may-go-on");
        assertThat(only(good().at(point)).code()).isEqualTo("INC-03.no-nightmare");
    }

    @Test
    void goesOnNoStrongerThanBeforeAndNotAfterTheWorst() {
        SampleFacts stronger = good().at(EvaluationPoint.LIVE)
                .incidents(nightmare(contained(true)))
                .deviations(SampleFacts.changedTo(Intensity.I4));
        SampleFacts worst = good().at(EvaluationPoint.LIVE)
                .incidents(new IncidentFacts(false, false, true, List.of(contained(true)), List.of()));

        assertThat(objecting(stronger)).containsExactly("ETH-05.stronger");
        assertThat(objecting(worst)).containsExactly("INC-02.never-again");
    }

    private static List<String> objecting(SampleFacts facts) {
        return Charter.ask(facts.facts()).objections().stream()
                .map(Result::code)
                .toList();
    }

    private static Result only(SampleFacts facts) {
        List<Result> results = Rules.FOUR_ROLES_CONTAIN_IT.ask(facts.facts());
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    private static NightmareFacts contained(boolean goesOn) {
        return new NightmareFacts(NIGHTMARE, true, Set.of(), Set.of("mira", "kade", "celia", "tariq"), goesOn);
    }

    private static IncidentFacts nightmare(NightmareFacts nightmare) {
        return new IncidentFacts(false, false, false, List.of(nightmare), List.of());
    }
}
