package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts.LaceFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.ReviewFacts.Standing;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ETH-01: an approval is in force for exactly this thing. */
class ApprovalInForceTest {

    private static final String EDITED = Sha256.of("one scene was edited");

    private final Rule rule = new ApprovalInForce();

    static Stream<Arguments> approvals() {
        return Stream.of(
                argumentSet("it covers exactly this", good(), pass(SESSION)),
                argumentSet("nobody was asked", good().withoutReview(), fail(SESSION)),
                argumentSet("it begins right now", good().approvedFrom(NOW), pass(SESSION)),
                argumentSet("it begins in a millisecond", good().approvedFrom(NOW.plusMillis(1)), fail(SESSION)),
                argumentSet("it never began", good().approvedFrom(null), fail(SESSION)),
                argumentSet("it ends in a millisecond", good().approvedUntil(NOW.plusMillis(1)), pass(SESSION)),
                argumentSet("it ends right now", good().approvedUntil(NOW), fail(SESSION)),
                argumentSet("it ended a millisecond ago", good().approvedUntil(NOW.minusMillis(1)), fail(SESSION)),
                argumentSet("nobody said when it ends", good().approvedUntil(null), fail(SESSION)),
                argumentSet("one blocking condition is open", good().openConditions(1), fail(SESSION)),
                argumentSet("another scene was approved", good().reviewedContent(EDITED), fail(SESSION)),
                argumentSet("another disclosure was approved", good().reviewedDisclosure(EDITED), fail(SESSION)),
                argumentSet("it is meant for fewer than approved", meant(Population.ADULTS), pass(SESSION)),
                argumentSet(
                        "it is meant for others, too", meant(Population.ADULTS, Population.VULNERABLE), fail(SESSION)));
    }

    private static SampleFacts meant(Population... whom) {
        return good().population(Set.of(whom), Set.of(Population.ADULTS, Population.MINORS));
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void asksForAnApprovalInForce(SampleFacts sample, Answer expected) {
        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    static Stream<Arguments> fingerprints() {
        return Stream.of(
                argumentSet("I3 awake as approved", Intensity.I3, Modality.AWAKE, pass(SESSION)),
                argumentSet("milder than approved", Intensity.I2, Modality.AWAKE, pass(SESSION)),
                argumentSet("stronger than approved", Intensity.I4, Modality.AWAKE, fail(SESSION)),
                argumentSet("asleep instead of awake", Intensity.I3, Modality.ASLEEP, fail(SESSION)),
                argumentSet("milder, but asleep", Intensity.I1, Modality.ASLEEP, fail(SESSION)));
    }

    @ParameterizedTest
    @MethodSource("fingerprints")
    void coversTheApprovedModalityUpToTheApprovedIntensity(Intensity intensity, Modality modality, Answer expected) {
        SampleFacts sample = good().approvedUpTo(Intensity.I3, Modality.AWAKE).experience(intensity, modality);

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void takesNothingElseForAnApproval(Standing standing) {
        assertThat(Answer.of(rule, good().standing(standing))).containsExactly(fail(SESSION));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void letsWhoDreamsGoOnWithWhatIsSupersededOrSuspendedForNewStarts(Standing standing) {
        boolean goesOn = Set.of(Standing.APPROVED, Standing.SUPERSEDED, Standing.SUSPENDED_FOR_NEW_STARTS)
                .contains(standing);

        assertThat(Answer.of(rule, good().at(EvaluationPoint.LIVE).standing(standing)))
                .containsExactly(goesOn ? pass(SESSION) : fail(SESSION));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "CONSENT_CAPTURE", "START"})
    void objectsToAnEditedSceneWhereverItIsAsked(EvaluationPoint point) {
        SampleFacts edited = good().at(point).reviewedContent(EDITED);

        assertThat(rule.card().askedAt()).contains(point);
        assertThat(Answer.of(rule, edited)).containsExactly(fail(SESSION));
    }

    @Test
    void speaksAboutTheVersionWhileNoSessionIsPlanned() {
        assertThat(Answer.of(rule, good().withoutSession())).containsExactly(pass(VERSION));
        assertThat(Answer.of(rule, good().withoutSession().withoutReview())).containsExactly(fail(VERSION));
    }

    @Test
    void approveV3EditOneSceneThenConsentCaptureAndStartBothObject() {
        SampleFacts edited = good().reviewedContent(Sha256.of("the scenes before one of them was edited"));

        assertThat(Answer.of(rule, edited.at(EvaluationPoint.CONSENT_CAPTURE))).containsExactly(fail(SESSION));
        assertThat(Answer.of(rule, edited.at(EvaluationPoint.START))).containsExactly(fail(SESSION));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLMENT", "CONSENT_CAPTURE", "START"})
    void coversTheFirmwareOfEveryDeviceThatIsWorn(EvaluationPoint point) {
        SampleFacts worn = good().at(point).people(person(1), person(2).device(running("another firmware")));

        assertThat(Answer.of(rule, worn)).as("no lace is needed").containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, worn.lace(new LaceFacts(true, Set.of("another firmware")))))
                .containsExactly(pass(SESSION));
        assertThat(Answer.of(rule, worn.lace(new LaceFacts(true, Set.of("approved firmware")))))
                .containsExactly(
                        point == EvaluationPoint.START || point == EvaluationPoint.LIVE
                                ? fail(SESSION)
                                : pass(SESSION));
    }

    @Test
    void coversEverybodyWhoIsToBeInIt() {
        SampleFacts forMinors = good().population(Set.of(Population.MINORS), Set.of(Population.MINORS))
                .people(person(1), person(2).born(LocalDate.of(2130, 1, 1)));

        assertThat(Answer.of(rule, forMinors)).containsExactly(pass(SESSION), fail(enrollment(1)));
    }

    @Test
    void coversEverybodyWhomAScreeningFoundVulnerable() {
        SampleFacts some = good().people(person(1), person(2).vulnerable());

        assertThat(Answer.of(rule, some)).containsExactly(pass(SESSION), fail(enrollment(2)));
        assertThat(rule.ask(some.facts()).getLast().disclosure()).isEqualTo(Disclosure.RESTRICTED);
        assertThat(Answer.of(
                        rule,
                        some.population(Set.of(Population.ADULTS), Set.of(Population.ADULTS, Population.VULNERABLE))))
                .containsExactly(pass(SESSION));
    }

    private static DeviceFacts running(String firmware) {
        return new DeviceFacts(new UUID(7, 7), firmware, NOW, true, true, null, false);
    }
}
