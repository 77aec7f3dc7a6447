package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SAF-02: everybody has tried out, in this session, how to stop. */
class StopSignalRehearsedTest {

    private final Rule rule = new StopSignalRehearsed();

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START"})
    void wantsARehearsalOfEachPerson(EvaluationPoint point) {
        SampleFacts sample = good().at(point)
                .people(
                        person(1).rehearsed(Modality.AWAKE),
                        person(2).rehearsed(null),
                        person(3).rehearsed(Modality.AWAKE));

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, sample))
                .containsExactly(pass(enrollment(1)), fail(enrollment(2)), pass(enrollment(3)));
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void countsForDreamsOfThatKindOnly(Modality dream) {
        SampleFacts sample = good().experience(Intensity.I1, dream)
                .people(person(1).rehearsed(Modality.AWAKE), person(2).rehearsed(Modality.ASLEEP));

        assertThat(Answer.of(rule, sample))
                .containsExactly(
                        dream == Modality.AWAKE ? pass(enrollment(1)) : fail(enrollment(1)),
                        dream == Modality.ASLEEP ? pass(enrollment(2)) : fail(enrollment(2)));
    }

    @Test
    void aSignalOfLastMonthThatWasNotRehearsedTodayDoesNotCount() {
        // what was rehearsed for another session, or before a postponement, is not among the facts of this one
        assertThat(Answer.of(rule, good().people(person(1).rehearsed(null)))).containsExactly(fail(enrollment(1)));
    }
}
