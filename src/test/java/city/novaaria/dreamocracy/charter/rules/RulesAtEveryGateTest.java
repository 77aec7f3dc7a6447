package city.novaaria.dreamocracy.charter.rules;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOW;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.facilitator;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.fear;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.good;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.open;
import static city.novaaria.dreamocracy.charter.rules.SampleFacts.voter;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.answered;
import static city.novaaria.dreamocracy.charter.rules.SamplePerson.person;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts.LaceFacts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.CheckOutFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ExposureFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.NightmareFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.RecorderFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.WatchFacts;
import city.novaaria.dreamocracy.charter.Vote;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that break one rule stop people at every gate, unless the rule says why it cannot concern that one. */
class RulesAtEveryGateTest {

    private static final UUID ANOTHER = new UUID(0, 1);

    /** For each rule, facts against which nothing else is to be said. */
    private static final Map<Rule, SampleFacts> BROKEN = Map.ofEntries(
            entry(Rules.APPROVAL_IN_FORCE, good().openConditions(1)),
            entry(
                    Rules.REVIEWERS_ARE_INDEPENDENT,
                    good().voters(
                                    voter(Vote.APPROVE),
                                    voter(Vote.APPROVE),
                                    new VoterFacts("somebody", false, true, Set.of(), Vote.APPROVE, false, false))),
            entry(Rules.QUORUM_IS_REACHED, good().voters(voter(Vote.APPROVE))),
            entry(Rules.APPROVAL_HAS_NOT_LAPSED, good().approvedFrom(NOW.minus(Duration.ofDays(400)))),
            entry(
                    Rules.ONLY_HAZARDS_CHANGE_THE_DREAM,
                    good().reportsDue(NOW).deviations(SampleFacts.changedTo(Intensity.I4))),
            entry(Rules.APPROVAL_IS_NOT_SUSPENDED, good().inASuspendedHouse()),
            entry(Rules.EVERY_PARTICIPANT_CONSENTS, with(person(1).withoutConsent())),
            entry(Rules.CONSENT_CITES_THE_SERVED_TEXT, with(person(1).citing("another text"))),
            entry(
                    Rules.SCOPES_ARE_DECIDED_ONE_BY_ONE,
                    with(person(1)
                            .scopes(
                                    EnumSet.allOf(Scope.class),
                                    Set.of(Scope.PARTICIPATE),
                                    Set.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT)))),
            entry(Rules.THE_TEXT_IS_UNDERSTOOD, with(person(1).understanding(answered(0, false, false, true)))),
            entry(Rules.TIME_TO_THINK_IT_OVER, with(person(1).servedAt(NOW.minus(Duration.ofHours(1))))),
            entry(Rules.NOBODY_WHO_WITHDREW, with(person(1).consentIs(Standing.WITHDRAWN))),
            entry(Rules.THE_REST_STILL_HOLDS, good().minimumDreamers(7)),
            entry(Rules.CONSENT_MEETS_THIS_VERSION, with(person(1).consentedToVersion(ANOTHER))),
            entry(Rules.GUARDIANS_PERMIT_AND_THE_CHILD_AGREES, with(person(1).born(LocalDate.of(2130, 1, 1)))),
            entry(Rules.WHO_COMES_OF_AGE_CONSENTS_ANEW, with(person(1).born(LocalDate.of(2125, 5, 2)))),
            entry(Rules.NOBODY_DEPENDS_ON_THE_CREW, with(person(1).tiedTo("jun"))),
            entry(Rules.SCREENED_AND_CLEARED, with(person(1).screened(null))),
            entry(Rules.FIT_RIGHT_NOW, with(person(1).says(new FitnessFacts(false, NOW)))),
            entry(
                    Rules.ENOUGH_FACILITATORS,
                    good().crew(facilitator("jun", Intensity.I1, false), facilitator("noor", Intensity.I1, false))),
            entry(Rules.STOP_SIGNAL_REHEARSED, with(person(1).rehearsed(null))),
            entry(Rules.SUPPORT_IS_AT_HAND, with(person(1).withoutSupportPlan())),
            entry(
                    Rules.LACES_ARE_PROVED,
                    with(person(1)
                            .device(new DeviceFacts(ANOTHER, "firmware", null, false, false, null, false))
                            .scopes(
                                    EnumSet.allOf(Scope.class),
                                    EnumSet.allOf(Scope.class),
                                    EnumSet.allOf(Scope.class)))),
            entry(
                    Rules.ONE_STEP_AT_A_TIME,
                    with(person(1).history(new HistoryFacts(Intensity.I1, List.of(), List.of())))),
            entry(
                    Rules.ENOUGH_TIME_BETWEEN_DREAMS,
                    with(person(1)
                            .history(new HistoryFacts(
                                    Intensity.I5,
                                    List.of(new ExposureFacts(Intensity.I5, NOW.minus(Duration.ofHours(1)))),
                                    List.of())))),
            entry(Rules.CONTENT_STAYS_WITHIN_BOUNDARIES, with(person(1).lines("water"))),
            entry(Rules.FEARS_ARE_USED_AS_PERMITTED, good().fears(fear(true, true, true, null))),
            entry(Rules.FEARS_ARE_SCREENED, good().fears(fear(false, false, true, null))),
            entry(Rules.EVERYBODY_IS_IN_PLACE, good().chamberInUse().overdueFrom(NOW.minusSeconds(1))),
            entry(Rules.NOBODY_IN_DISTRESS_DREAMS, with(person(1).distressed(new DistressFacts(90, false)))),
            entry(Rules.A_STOP_HOLDS, good().stopped(false)),
            entry(Rules.NOBODY_IS_RECORDED_UNASKED, good().recordedBy(new RecorderFacts(Scope.AV_RECORDING, Set.of()))),
            entry(Rules.NOTHING_ENDS_THE_DREAM, good().watched(new WatchFacts(null, 2, 0, 0))),
            entry(
                    Rules.INCIDENTS_ARE_LOOKED_INTO,
                    good().incidents(new IncidentFacts(
                            true, true, true, List.of(), List.of(open(Remedy.TRIAGE_INCIDENT))))),
            entry(
                    Rules.FOUR_ROLES_CONTAIN_IT,
                    good().incidents(new IncidentFacts(
                            false,
                            false,
                            false,
                            List.of(new NightmareFacts(ANOTHER, false, Set.of(Remedy.By.ETHICIST), Set.of(), false)),
                            List.of()))),
            entry(Rules.AFTERCARE_IS_PLANNED, with(person(1).aftercare(AftercareFacts.NONE))),
            entry(
                    Rules.AFTERCARE_IS_CARRIED_OUT,
                    with(person(1)
                            .aftercare(new AftercareFacts(
                                    Set.copyOf(SampleFacts.NOVA_ARIA
                                            .tier(Intensity.I3)
                                            .aftercare()),
                                    Set.of(),
                                    true,
                                    1,
                                    true)))),
            entry(
                    Rules.ADVERSE_EVENTS_ARE_STATED,
                    with(person(1)
                            .aftercare(new AftercareFacts(
                                    Set.copyOf(SampleFacts.NOVA_ARIA
                                            .tier(Intensity.I3)
                                            .aftercare()),
                                    Set.of(),
                                    false,
                                    0)))),
            entry(Rules.EVERYBODY_HAS_THEIR_RECEIPT, with(person(1).receiptIssuedAt(null))),
            entry(Rules.WHAT_IS_SHOWN_STAYS_HERE, with(person(1).withoutAgreement())),
            entry(
                    Rules.NOBODY_LEAVES_TOO_SOON,
                    with(person(1).leaving(new CheckOutFacts(NOW.minus(Duration.ofHours(1)), false, true, true)))),
            entry(Rules.OWN_FEAR_ONLY_AS_WISHED, with(person(1).ownFear())),
            entry(Rules.FACILITATOR_IS_NO_STRANGER, with(person(1).hasMet())),
            entry(Rules.TEXT_IN_THEIR_LANGUAGE, with(person(1).reading("fr"))));

    /** Which other rules have to object, too, because they ask about the same fact from another side. */
    private static final Map<Rule, Set<Rule>> NEVER_ALONE = Map.of(
            Rules.NOBODY_WHO_WITHDREW, Set.of(Rules.EVERY_PARTICIPANT_CONSENTS),
            Rules.CONSENT_MEETS_THIS_VERSION, Set.of(Rules.CONSENT_CITES_THE_SERVED_TEXT),
            Rules.THE_REST_STILL_HOLDS, Set.of(Rules.EVERYBODY_IS_IN_PLACE));

    /** Scopes that no rule reads, and why. */
    private static final Map<Scope, String> READ_BY_NO_RULE = Map.of(
            Scope.BIOSIGNAL_CAPTURE,
                    "Without it nothing that a lace measures is taken and no recorder runs; it keeps nobody from a dream.",
            Scope.AV_RECORDING, "Without it no recorder runs; it keeps nobody from a dream.",
            Scope.GROUP_VISIBILITY, "Nobody is told afterwards who took part.",
            Scope.FEAR_IN_DREAMSCAPE, "A no ends what was permitted with the fear, which FEA-01 reads.",
            Scope.FEAR_IN_ART_ANON, "A no ends what was permitted with the fear, which every new work asks.",
            Scope.FEAR_IN_ART_ATTRIBUTED, "A no ends what was permitted with the fear, which every new work asks.",
            Scope.RESEARCH_SECONDARY,
                    "What was recorded is handed out by the yes of everybody in it, to each purpose on its own.",
            Scope.AFTERCARE_CONTACT, "It says how people are asked afterwards, and keeps nobody from a dream.",
            Scope.SUPPORTIVE_TOUCH, "What a facilitator does with their hands goes through no gate.",
            Scope.OBSERVER_PRESENT, "Nobody can be put down as an observer yet.");

    static Stream<Arguments> rulesAndGates() {
        return Rules.ALL.stream().flatMap(rule -> EvaluationPoint.GATES.stream().map(gate -> Arguments.of(rule, gate)));
    }

    @ParameterizedTest
    @MethodSource("rulesAndGates")
    void objectsAtEveryGateThatItMayConcern(Rule rule, EvaluationPoint gate) {
        Set<Rule> objecting = Charter.ask(broken(rule).at(gate).facts()).objections().stream()
                .map(objection -> objection.rule())
                .collect(Collectors.toSet());
        Set<Rule> besides = NEVER_ALONE.getOrDefault(rule, Set.of());

        if (rule.card().askedAt().contains(gate)) {
            assertThat(rule.card().notAskedAt()).doesNotContainKey(gate);
            assertThat(objecting).contains(rule);
        } else {
            assertThat(rule.card().notAskedAt()).containsKey(gate);
            assertThat(rule.card().notAskedAt().get(gate)).isNotBlank().endsWith(".");
        }
        objecting.remove(rule);
        assertThat(besides).containsAll(objecting);
    }

    /** So that the facts above break the rules that they are meant to break. */
    @ParameterizedTest
    @MethodSource("rulesAndGates")
    void saysNothingAgainstAnybodyElse(Rule rule, EvaluationPoint gate) {
        Charter.ask(broken(rule).at(gate).facts()).objections().stream()
                .filter(objection -> objection.subject().isOnePerson())
                .forEach(objection -> assertThat(objection.subject()).isEqualTo(SamplePerson.enrollment(1)));
    }

    @ParameterizedTest
    @MethodSource("rulesAndGates")
    void offersWhileThereIsADreamOnlyWhatWorksInADream(Rule rule, EvaluationPoint gate) {
        if (gate == EvaluationPoint.LIVE) {
            assertThat(Charter.ask(broken(rule).at(gate).facts()).objections())
                    .allSatisfy(objection -> assertThat(objection.actions())
                            .contains(Remedy.END)
                            .doesNotContain(
                                    Remedy.GIVE_CONSENT, Remedy.CHECK_IN, Remedy.POSTPONE, Remedy.CHANGE_SESSION));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryScopeWhoseFeatureExists(Scope scope) {
        boolean read = EvaluationPoint.GATES.stream()
                .anyMatch(gate -> objects(gate, EnumSet.complementOf(EnumSet.of(scope)))
                        && !objects(gate, EnumSet.allOf(Scope.class)));

        assertThat(read).isNotEqualTo(READ_BY_NO_RULE.containsKey(scope));
    }

    @Test
    void asksForWhatTheDreamNeedsWhenConsentIsGiven() {
        for (Scope necessary : Set.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.NEURAL_SYNC)) {
            boolean refused = objects(EvaluationPoint.CONSENT_CAPTURE, EnumSet.complementOf(EnumSet.of(necessary)));
            // without PARTICIPATE it is a no, which is always taken
            assertThat(refused).isEqualTo(necessary != Scope.PARTICIPATE);
        }
        for (Scope free :
                EnumSet.complementOf(EnumSet.of(Scope.PARTICIPATE, Scope.EMERGENCY_CONTACT, Scope.NEURAL_SYNC))) {
            assertThat(objects(EvaluationPoint.CONSENT_CAPTURE, EnumSet.complementOf(EnumSet.of(free))))
                    .isFalse();
        }
    }

    /** In a dream with a lace and with a fear of the person's own, in which a scope could matter. */
    private static boolean objects(EvaluationPoint gate, Set<Scope> granted) {
        SamplePerson person = person(1)
                .ownFear()
                .device(new DeviceFacts(ANOTHER, "firmware", NOW, true, true, null, false))
                .scopes(EnumSet.allOf(Scope.class), EnumSet.allOf(Scope.class), granted);
        return !Charter.ask(good().minimumDreamers(1)
                        .lace(new LaceFacts(true, Set.of("firmware")))
                        .people(person)
                        .at(gate)
                        .facts())
                .granted();
    }

    private static SampleFacts broken(Rule rule) {
        return Objects.requireNonNull(BROKEN.get(rule), rule.id());
    }

    private static SampleFacts with(SamplePerson broken) {
        return good().people(broken, person(2), person(3));
    }
}
