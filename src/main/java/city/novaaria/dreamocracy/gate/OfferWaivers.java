package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Matter;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.waiver.WaiverGate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the charter what it would say of the step that a session comes to next. */
@Component
class OfferWaivers implements WaiverGate {

    private static final Set<EvaluationPoint> BEFORE_THE_DREAM = EnumSet.of(
            EvaluationPoint.ENROLLMENT,
            EvaluationPoint.CONSENT_CAPTURE,
            EvaluationPoint.CHECK_IN,
            EvaluationPoint.START);

    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;

    OfferWaivers(EnrollmentRegister enrollments, GatherFacts facts) {
        this.enrollments = enrollments;
        this.facts = facts;
    }

    @Override
    public Matter offered(PlannedSession held, Rule rule, @Nullable ParticipantId person, boolean near, Instant at) {
        Surroundings around = facts.lookAround(held);
        Stream<Facts> questions =
                person == null || near ? questions(held, around, person, at) : fromAfar(held, around, person, at);
        return Matter.of(questions
                .filter(asked -> objections(rule, asked, person).findAny().isPresent())
                .flatMap(OfferWaivers::atEachGateAhead)
                .flatMap(asked -> objections(rule, asked, person))
                .toList());
    }

    /** What one gate lets pass is the same matter at the next one, also where that puts it otherwise. */
    private static Stream<Facts> atEachGateAhead(Facts asked) {
        return BEFORE_THE_DREAM.contains(asked.point())
                ? BEFORE_THE_DREAM.stream().map(asked::askedAt)
                : Stream.of(asked);
    }

    private static Stream<Result> objections(Rule rule, Facts asked, @Nullable ParticipantId person) {
        return Charter.ask(rule, asked).results().stream()
                .filter(result -> mayBeWaived(result) && isAbout(result, person, asked));
    }

    /** Whether something may be waived does not tell whether the person is still there, so it is asked as if they came. */
    private Stream<Facts> fromAfar(PlannedSession session, Surroundings around, ParticipantId person, Instant at) {
        if (session.state().live()) {
            return Stream.empty();
        }
        return session.state().beforeTheDream()
                ? Stream.of(facts.aboutNewcomer(session, around, person, Set.of(session.id()), at))
                : questions(session, around, person, at);
    }

    private Stream<Facts> questions(
            PlannedSession session, Surroundings around, @Nullable ParticipantId person, Instant at) {
        if (session.state().live()) {
            List<EnrolledPerson> dreaming = enrollments.in(session.id(), EnrollmentState.LIVE);
            return Stream.of(facts.about(EvaluationPoint.LIVE, session, around, dreaming, at));
        }
        if (!session.state().beforeTheDream()) {
            return Stream.of(facts.about(
                    EvaluationPoint.CLOSE, session, around, StepThroughGate.dreamt(enrollments, session), at));
        }
        List<EnrolledPerson> enrolled = enrollments.in(session.id(), EnrollmentState.BEFORE_THE_DREAM);
        Facts start = facts.about(EvaluationPoint.START, session, around, enrolled, at);
        if (person == null
                || enrolled.stream()
                        .anyMatch(enrollment -> enrollment.participantId().equals(person))) {
            return Stream.of(start);
        }
        return Stream.of(start, facts.aboutNewcomer(session, around, person, Set.of(session.id()), at));
    }

    private static boolean mayBeWaived(Result result) {
        return result.outcome() == Outcome.FAIL && result.waivable() != WaiverClass.NEVER;
    }

    private static boolean isAbout(Result result, @Nullable ParticipantId person, Facts asked) {
        return person == null
                || asked.people().stream()
                        .filter(found -> found.participantId().equals(person.value()))
                        .map(PersonFacts::subject)
                        .collect(Collectors.toSet())
                        .contains(result.subject());
    }
}
