package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.DISCLOSURE;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.OVER;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.facilitator;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.id;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.newcomer;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** VUL-01: guardians permit and the child agrees; neither stands for the other. */
class GuardiansPermitAndTheChildAgreesTest {

    private static final LocalDate FIFTEEN = LocalDate.of(2128, 1, 1);
    private static final Set<Population> EVERYBODY = Set.of(Population.ADULTS, Population.MINORS);
    private static final Set<Population> ADULTS = Set.of(Population.ADULTS);

    private final Rule rule = new GuardiansPermitAndTheChildAgrees();

    static Stream<Arguments> mildDreams() {
        return Stream.of(
                argumentSet(
                        "an adult needs nobody",
                        person(1).born(LocalDate.of(2125, 5, 2)),
                        notApplicable(enrollment(1))),
                argumentSet("both say yes", child(), pass(enrollment(1))),
                argumentSet("there is no guardian", child().guardians(), fail(enrollment(1))),
                argumentSet("the guardian said nothing", child().permitted(), fail(enrollment(1))),
                argumentSet("the guardian said no", child().permitted(said(1, Standing.REFUSED)), fail(enrollment(1))),
                argumentSet(
                        "the guardian withdrew", child().permitted(said(1, Standing.WITHDRAWN)), fail(enrollment(1))),
                argumentSet("somebody else permits", child().permitted(said(2, Standing.ACTIVE)), fail(enrollment(1))),
                argumentSet(
                        "the guardian permits something else only",
                        child().permitted(new PermissionFacts(
                                id(0x6A, 1),
                                person(1).granting(Scope.EMERGENCY_CONTACT).consentFacts())),
                        fail(enrollment(1))),
                argumentSet(
                        "the guardian read another text",
                        child().permitted(new PermissionFacts(
                                id(0x6A, 1), person(1).citing("another text").consentFacts())),
                        fail(enrollment(1))),
                argumentSet(
                        "the guardian permitted another version",
                        child().permitted(new PermissionFacts(
                                id(0x6A, 1),
                                person(1).consentedToVersion(id(0xD3EA, 2)).consentFacts())),
                        fail(enrollment(1))),
                argumentSet(
                        "the permission ends in a millisecond",
                        child().permitted(until(NOW.plusMillis(1))),
                        pass(enrollment(1))),
                argumentSet("the permission ends right now", child().permitted(until(NOW)), fail(enrollment(1))),
                argumentSet(
                        "the verification ends a millisecond after the dream",
                        child().guardians(guardian(1, "gia", OVER.plusMillis(1), false)),
                        pass(enrollment(1))),
                argumentSet(
                        "the verification ends right now",
                        child().guardians(guardian(1, "gia", NOW, false)),
                        fail(enrollment(1))),
                argumentSet(
                        "the guardian is on duty",
                        child().guardians(guardian(1, "jun", null, false)),
                        fail(enrollment(1))),
                argumentSet(
                        "another guardian said no",
                        child().guardians(guardian(1, "gia", null, false), guardian(2, "gus", null, false))
                                .permitted(said(1, Standing.ACTIVE), said(2, Standing.REFUSED)),
                        fail(enrollment(1))),
                argumentSet(
                        "another guardian, who is on duty, took their yes back",
                        child().guardians(guardian(1, "gia", null, false), guardian(2, "jun", null, false))
                                .permitted(said(1, Standing.ACTIVE), said(2, Standing.WITHDRAWN)),
                        fail(enrollment(1))),
                argumentSet(
                        "somebody said no who is not verified any more",
                        child().guardians(guardian(1, "gia", null, false), guardian(2, "gus", NOW, false))
                                .permitted(said(1, Standing.ACTIVE), said(2, Standing.REFUSED)),
                        fail(enrollment(1))),
                argumentSet(
                        "somebody said no who was a guardian then",
                        child().permitted(said(1, Standing.ACTIVE), said(2, Standing.REFUSED)),
                        fail(enrollment(1))),
                argumentSet(
                        "somebody took their yes back who was a guardian then",
                        child().permitted(said(1, Standing.ACTIVE), said(2, Standing.WITHDRAWN)),
                        fail(enrollment(1))),
                argumentSet(
                        "somebody was asked anew who was a guardian then",
                        child().permitted(said(1, Standing.ACTIVE), said(2, Standing.SUPERSEDED)),
                        pass(enrollment(1))),
                argumentSet("the child said nothing", child().withoutConsent(), fail(enrollment(1))),
                argumentSet("the child said no", child().consentIs(Standing.REFUSED), fail(enrollment(1))),
                argumentSet("the child grants something else only", child().granting(), fail(enrollment(1))));
    }

    @Test
    void aVerificationLastsUntilADreamThatStartsIsPlannedToBeOver() {
        SampleFacts facts = mild().people(child().guardians(guardian(1, "gia", OVER, false)));
        assertThat(Answer.of(rule, facts)).containsExactly(fail(enrollment(1)));
        assertThat(Answer.of(rule, facts.at(EvaluationPoint.LIVE))).containsExactly(pass(enrollment(1)));
    }

    @ParameterizedTest
    @MethodSource("mildDreams")
    void asksForAGuardianAndForTheChild(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, mild().people(person))).containsExactly(expected);
        assertThat(Answer.of(rule, mild().at(EvaluationPoint.LIVE).people(person)))
                .containsExactly(expected);
    }

    @Test
    void theGuardianMayReadInAnotherLanguage() {
        PermissionFacts german =
                new PermissionFacts(id(0x6A, 1), person(1).citing("auf Deutsch").consentFacts());

        assertThat(Answer.of(
                        rule,
                        mild().texts(Map.of("en", DISCLOSURE, "de", "auf Deutsch"))
                                .people(child().permitted(german))))
                .containsExactly(pass(enrollment(1)));
    }

    @Test
    void guardianYesChildNoBlocked() {
        SamplePerson no = child().consentIs(Standing.REFUSED);

        assertThat(rule.ask(mild().people(no).facts())).singleElement().satisfies(result -> {
            assertThat(result.objects()).isTrue();
            assertThat(result.waivable()).isEqualTo(WaiverClass.NEVER);
        });
    }

    @Test
    void childYesGuardianExpiredBlocked() {
        SamplePerson expired = child().guardians(guardian(1, "gia", NOW.minusMillis(1), false));

        assertThat(rule.ask(mild().people(expired).facts())).singleElement().satisfies(result -> {
            assertThat(result.objects()).isTrue();
            assertThat(result.waivable()).isEqualTo(WaiverClass.BOARD);
        });
    }

    @Test
    void aPermissionThatABoardWaivesLeavesTheChildsNoStanding() {
        SamplePerson neither = child().permitted().withoutConsent();

        assertThat(rule.ask(mild().people(neither).facts()))
                .extracting(Result::waivable)
                .containsExactly(WaiverClass.NEVER, WaiverClass.BOARD);
    }

    static Stream<Arguments> strongDreams() {
        return Stream.of(
                argumentSet(
                        "two of two permit",
                        child().guardians(guardian(1, "gia", null, false), guardian(2, "gus", null, false))
                                .permitted(said(1, Standing.ACTIVE), said(2, Standing.ACTIVE)),
                        pass(enrollment(1))),
                argumentSet(
                        "one of two permits",
                        child().guardians(guardian(1, "gia", null, false), guardian(2, "gus", null, false)),
                        fail(enrollment(1))),
                argumentSet("there is no second one, and nobody says why", child(), fail(enrollment(1))),
                argumentSet(
                        "there is no second one, and why is on record",
                        child().guardians(guardian(1, "gia", null, true)),
                        pass(enrollment(1))),
                argumentSet(
                        "there is a second one since, whatever was on record",
                        child().guardians(guardian(1, "gia", null, true), guardian(2, "gus", null, false)),
                        fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("strongDreams")
    void asksForTwoGuardiansAboveTheMildDreams(SamplePerson person, Answer expected) {
        SampleFacts strong = good().population(EVERYBODY, EVERYBODY).people(person);

        assertThat(Answer.of(rule, strong)).containsExactly(expected);
    }

    static Stream<Arguments> approvals() {
        return Stream.of(
                argumentSet("mild, meant and approved", Intensity.I2, EVERYBODY, EVERYBODY, pass(enrollment(1))),
                argumentSet("not meant for minors", Intensity.I2, ADULTS, EVERYBODY, fail(enrollment(1))),
                argumentSet("stronger, but approved", Intensity.I3, EVERYBODY, EVERYBODY, pass(enrollment(1))),
                argumentSet("stronger, and not approved", Intensity.I3, EVERYBODY, ADULTS, fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void letsMinorsIntoWhatIsMeantForThem(
            Intensity intensity, Set<Population> meant, Set<Population> approved, Answer expected) {
        SampleFacts sample = good().experience(intensity, Modality.AWAKE)
                .population(meant, approved)
                .people(child().guardians(guardian(1, "gia", null, true)));

        assertThat(Answer.of(rule, sample)).containsExactly(expected);
    }

    @Test
    void wantsTheLinkBeforeTheEnrollmentAndTheDecisionsLater() {
        SamplePerson asks = child().notEnrolled().withoutConsent().permitted();

        assertThat(Answer.of(rule, mild().at(EvaluationPoint.ENROLLMENT).people(asks)))
                .containsExactly(pass(newcomer(1)));
        assertThat(Answer.of(rule, mild().at(EvaluationPoint.ENROLLMENT).people(asks.guardians())))
                .containsExactly(fail(newcomer(1)));
    }

    static Stream<Arguments> voices() {
        return Stream.of(
                argumentSet("the child speaks", child().permitted(), pass(enrollment(1))),
                argumentSet("the child says no", child().permitted().consentIs(Standing.REFUSED), pass(enrollment(1))),
                argumentSet("a guardian speaks", child(), pass(enrollment(1))),
                argumentSet(
                        "a guardian on duty speaks",
                        child().guardians(guardian(1, "jun", null, false)),
                        fail(enrollment(1))),
                argumentSet(
                        "a guardian speaks who is not verified any more",
                        child().guardians(guardian(1, "gia", NOW, false)),
                        fail(enrollment(1))));
    }

    @ParameterizedTest
    @MethodSource("voices")
    void mindsWhoSpeaksWhileTheyDecide(SamplePerson person, Answer expected) {
        assertThat(Answer.of(rule, mild().at(EvaluationPoint.CONSENT_CAPTURE).people(person)))
                .containsExactly(expected);
    }

    @Test
    void otherCrewAreOfferedOnlyWhereTheyLetTheGuardianDecide() {
        SamplePerson onDuty = child().guardians(guardian(1, "jun", null, false));
        SamplePerson ranOut = child().guardians(guardian(1, "jun", NOW, false));

        assertThat(whatHelps(mild().people(onDuty))).containsExactly(Remedy.CHANGE_CREW, Remedy.NAME_GUARDIAN);
        assertThat(whatHelps(mild().acted("jun").people(onDuty))).containsExactly(Remedy.NAME_GUARDIAN);
        assertThat(whatHelps(mild().people(ranOut))).containsExactly(Remedy.NAME_GUARDIAN);
    }

    private List<Remedy> whatHelps(SampleFacts sample) {
        return rule.ask(sample.at(EvaluationPoint.CONSENT_CAPTURE).facts())
                .getFirst()
                .actions();
    }

    private static SampleFacts mild() {
        return good().experience(Intensity.I2, Modality.AWAKE)
                .population(EVERYBODY, EVERYBODY)
                .crew(facilitator("jun", Intensity.I5, false));
    }

    private static SamplePerson child() {
        return person(1)
                .born(FIFTEEN)
                .guardians(guardian(1, "gia", null, false))
                .permitted(said(1, Standing.ACTIVE));
    }

    private static GuardianFacts guardian(int number, String subject, @Nullable Instant until, boolean alone) {
        return new GuardianFacts(id(0x6A, number), subject, until, alone);
    }

    private static PermissionFacts said(int guardian, Standing standing) {
        return new PermissionFacts(
                id(0x6A, guardian), person(1).consentIs(standing).consentFacts());
    }

    private static PermissionFacts until(Instant end) {
        ConsentFacts consent = person(1).validUntil(end).consentFacts();
        return new PermissionFacts(id(0x6A, 1), consent);
    }
}
