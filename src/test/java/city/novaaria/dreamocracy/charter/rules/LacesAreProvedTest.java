package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.Answer.fail;
import static city.novaaria.dreamocracy.charter.rules.Answer.notApplicable;
import static city.novaaria.dreamocracy.charter.rules.Answer.pass;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.SESSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.VERSION;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.enrollment;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts.LaceFacts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SAF-04: every lace that is worn was tested, runs approved firmware, lets go safely and is signed off. */
class LacesAreProvedTest {

    private static final String APPROVED = Sha256.of("the firmware that was approved");
    private static final String OTHER = Sha256.of("another firmware");
    private static final LaceFacts NEEDED = new LaceFacts(true, Set.of(APPROVED));
    private static final Instant A_DAY_AGO = NOW.minus(Duration.ofHours(24));

    private final Rule rule = new LacesAreProved();

    static Stream<Arguments> devices() {
        return Stream.of(
                argumentSet("none at all", null, false),
                argumentSet("tested just now", device(APPROVED, NOW, true, true), true),
                argumentSet("tested exactly a day ago", device(APPROVED, A_DAY_AGO, true, true), true),
                argumentSet(
                        "tested a day and a millisecond ago",
                        device(APPROVED, A_DAY_AGO.minusMillis(1), true, true),
                        false),
                argumentSet("never tested", device(APPROVED, null, true, true), false),
                argumentSet("not seen to let go", device(APPROVED, NOW, false, true), false),
                argumentSet("signed off by nobody", device(APPROVED, NOW, true, false), false),
                argumentSet("with another firmware", device(OTHER, NOW, true, true), false));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void wantsAProvedLaceOfEverybodyWhereTheDreamNeedsOne(@Nullable DeviceFacts device, boolean passes) {
        SampleFacts sample = good().lace(NEEDED)
                .people(person(1).device(device), person(2).device(device(APPROVED, NOW, true, true)));

        assertThat(Answer.of(rule, sample))
                .containsExactly(passes ? pass(enrollment(1)) : fail(enrollment(1)), pass(enrollment(2)));
    }

    @Test
    void mindsOnlyThoseWhoWearOneWhereTheDreamDoesWithout() {
        SampleFacts sample = good().people(
                        person(1),
                        person(2).device(device(OTHER, NOW, true, true)),
                        person(3).device(device(OTHER, null, true, true)));

        assertThat(Answer.of(rule, sample)).containsExactly(pass(enrollment(2)), fail(enrollment(3)));
    }

    @Test
    void saysNothingAboutAnybodyWhereNobodyWearsOneOrHasTo() {
        assertThat(Answer.of(rule, good())).containsExactly(notApplicable(SESSION));
        assertThat(Answer.of(rule, good().withoutSession().lace(NEEDED).people()))
                .containsExactly(notApplicable(VERSION));
    }

    @Test
    void wantsTheLaceStillWornWhereTheDreamNeedsItOnceItIsRunning() {
        SampleFacts sample = good().at(EvaluationPoint.LIVE)
                .lace(NEEDED)
                .people(person(1), person(2).device(device(APPROVED, null, true, true)));

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)), fail(enrollment(2)));
    }

    @Test
    void letsNobodyWearOneWhoHasNotAgreedToIt() {
        SampleFacts sample = good().people(
                        person(1)
                                .device(device(APPROVED, NOW, true, true))
                                .granting(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT),
                        person(2).device(device(APPROVED, NOW, true, true)).withoutConsent());

        assertThat(Answer.of(rule, sample)).containsExactly(fail(enrollment(1)), pass(enrollment(2)));
    }

    @Test
    void aMinorWearsOneOnlyWithTheYesOfTheGuardiansToo() {
        SamplePerson pia = person(1).device(device(APPROVED, NOW, true, true)).born(LocalDate.of(2128, 1, 1));

        assertThat(Answer.of(rule, good().people(pia.permitted(guardian(1, Scope.NEURAL_SYNC)))))
                .containsExactly(pass(enrollment(1)));
        SampleFacts one = good().people(pia.permitted(guardian(1, Scope.NEURAL_SYNC), guardian(2, Scope.AV_RECORDING)));
        assertThat(Answer.of(rule, one)).containsExactly(fail(enrollment(1)));
        assertThat(rule.ask(one.facts()).getFirst().actions())
                .contains(Remedy.PERMIT)
                .doesNotContain(Remedy.GIVE_CONSENT);
        assertThat(Answer.of(rule, good().people(pia.born(LocalDate.of(2100, 1, 1)))))
                .as("of age, she speaks for herself")
                .containsExactly(pass(enrollment(1)));
    }

    private static PermissionFacts guardian(int number, Scope besides) {
        return new PermissionFacts(
                new UUID(0x6A, number),
                person(1).granting(Scope.PARTICIPATE, besides).consentFacts());
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "START", "LIVE"})
    void isAskedFromCheckInOn(EvaluationPoint point) {
        assertThat(rule.card().askedAt()).contains(point).doesNotContain(EvaluationPoint.ENROLLMENT);
    }

    /** The charter's own test: firmware hash not in approval. */
    @Test
    void firmwareHashNotInApprovalFailsBothSafAndEth() {
        SampleFacts sample = good().lace(NEEDED)
                .people(
                        person(1).device(device(APPROVED, NOW, true, true)),
                        person(2).device(device(OTHER, NOW, true, true)));

        assertThat(Charter.ask(sample.facts()).objections())
                .extracting(objection -> objection.rule().id(), Result::subject)
                .containsExactly(tuple("ETH-01", SESSION), tuple("SAF-04", enrollment(2)));
    }

    @Test
    void saysWhatIsWrongWithTheLaceAndWhatToCall() {
        SampleFacts sample = good().lace(NEEDED).people(person(1).device(device(OTHER, null, false, true)));

        assertThat(rule.ask(sample.facts())).singleElement().satisfies(result -> {
            assertThat(result.explanation(Texts.ENGLISH))
                    .contains("firmware", "self-test", "1440 min", "let go safely");
            assertThat(result.actions())
                    .containsExactlyInAnyOrder(Remedy.BIND_LACE, Remedy.CHANGE_LACE, Remedy.CALIBRATE_LACE);
        });
        assertThat(rule.ask(good().lace(NEEDED).people(person(1)).facts()))
                .singleElement()
                .satisfies(result -> assertThat(result.actions()).containsExactly(Remedy.BIND_LACE));
    }

    /** Testing it, or binding it again, would not say that whoever wears it is free. */
    @Test
    void offersOnlyToConfirmThatALaceLetGoWhereThatIsAllThatIsMissing() {
        DeviceFacts holding = new DeviceFacts(new UUID(7, 7), APPROVED, NOW, true, true, new UUID(7, 8), false);

        assertThat(Charter.ask(good().lace(NEEDED)
                                .people(person(1).device(holding), person(2).device(device(APPROVED, NOW, true, true)))
                                .facts())
                        .objections())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.explanation(Texts.ENGLISH)).contains("told to let go");
                    assertThat(result.actions()).containsExactly(Remedy.RELEASE_LACE);
                    assertThat(result.around().ids().toString()).contains(new UUID(7, 8).toString());
                });
    }

    /** Whatever it passed. */
    @Test
    void trustsNoLaceWhoseModelAnIncidentSuspended() {
        DeviceFacts suspended = new DeviceFacts(new UUID(7, 7), APPROVED, NOW, true, true, null, true);

        assertThat(Charter.ask(good().lace(NEEDED)
                                .people(
                                        person(1).device(suspended),
                                        person(2).device(device(APPROVED, NOW, true, true)))
                                .facts())
                        .objections())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.found().code()).isEqualTo(FindingCode.SAF_04_MODEL_SUSPENDED);
                    assertThat(result.actions()).containsExactly(Remedy.BIND_LACE);
                });
    }

    private static DeviceFacts device(
            String firmware, @Nullable Instant selfTestPassedAt, boolean failSafeProved, boolean signedOff) {
        return new DeviceFacts(new UUID(7, 7), firmware, selfTestPassedAt, failSafeProved, signedOff, null, false);
    }
}
