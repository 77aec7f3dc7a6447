package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.BackgroundFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.Alternative;
import city.novaaria.dreamocracy.objections.NextStep;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentAction;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.EnrollmentView.Ahead;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionState;
import city.novaaria.dreamocracy.session.Sight;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the charter what the next step would ask, and shows each reader what they may know. */
@Component
class Readiness {

    /** Who has a place and was not stood down. */
    private static final Set<EnrollmentState> EXPECTED =
            EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN);

    /** The actions that the remedies about one enrollment stand for. */
    private static final Map<Remedy, EnrollmentAction> ACTIONS = Map.ofEntries(
            Map.entry(Remedy.READ_DISCLOSURE, EnrollmentAction.READ_DISCLOSURE),
            Map.entry(Remedy.READ_FOR_CHILD, EnrollmentAction.READ_DISCLOSURE),
            Map.entry(Remedy.GIVE_CONSENT, EnrollmentAction.GIVE_CONSENT),
            Map.entry(Remedy.PERMIT, EnrollmentAction.GIVE_CONSENT),
            Map.entry(Remedy.AGREE_WITH_GROUP, EnrollmentAction.AGREE_WITH_GROUP),
            Map.entry(Remedy.MEET_FACILITATOR, EnrollmentAction.MEET_FACILITATOR),
            Map.entry(Remedy.PLAN_WAY_HOME, EnrollmentAction.PLAN_WAY_HOME),
            Map.entry(Remedy.CHECK_IN, EnrollmentAction.CHECK_IN),
            Map.entry(Remedy.ATTEST_FITNESS, EnrollmentAction.ATTEST_FITNESS),
            Map.entry(Remedy.OBSERVE_FITNESS, EnrollmentAction.OBSERVE_FITNESS),
            Map.entry(Remedy.RATE_DISTRESS, EnrollmentAction.RATE_DISTRESS),
            Map.entry(Remedy.REHEARSE, EnrollmentAction.REHEARSE),
            Map.entry(Remedy.STAND_DOWN, EnrollmentAction.STAND_DOWN),
            Map.entry(Remedy.SURFACE, EnrollmentAction.SURFACE));

    private final GatherFacts facts;
    private final EnrollmentRegister enrollments;
    private final SessionRegister sessions;
    private final AtTheClose closing;
    private final ServerClock clock;

    Readiness(
            GatherFacts facts,
            EnrollmentRegister enrollments,
            SessionRegister sessions,
            AtTheClose closing,
            ServerClock clock) {
        this.facts = facts;
        this.enrollments = enrollments;
        this.sessions = sessions;
        this.closing = closing;
        this.clock = clock;
    }

    /** The verdict, and what of it the caller may read. */
    record Answer(
            Verdict verdict,
            List<Objection> shown,
            @Nullable Alternative start) {}

    private static List<Objection> shown(Caller caller, PlannedSession session, Reader reader, Verdict verdict) {
        List<Result> results = workable(verdict.results(), session);
        return session.isAccompaniedBy(caller)
                ? reader.of(results)
                : reader.unnamed(results, Subject.session(session.id().value()));
    }

    /** A guardian reads of the minor what the minor reads, but for the limits that are the minor's own. */
    private Reader readerOf(Caller caller, EnrolledPerson enrollment, boolean guardian) {
        Set<UUID> one = Set.of(enrollment.id().value());
        boolean own = caller.is(enrollment.participantId());
        return Reader.of(caller, enrollment.sanctuaryId(), own ? one : Set.of(), guardian ? one : Set.of());
    }

    Answer of(Caller caller, PlannedSession session, Instant at) {
        Facts everybody = atTheNextStep(caller, session, at);
        Verdict verdict = asTold(session, everybody, asked(session, everybody));
        Set<UUID> own = everybody.people().stream()
                .filter(person -> caller.is(new ParticipantId(person.participantId())))
                .map(person -> person.subject().id())
                .collect(Collectors.toSet());
        Reader reader = Reader.of(caller, session.sanctuaryId(), own);
        Verdict known = known(verdict, own);
        return new Answer(
                known, shown(caller, session, reader, verdict), start(session, everybody, reader, known.granted()));
    }

    /**
     * What the start would ask; once it has begun and for who accompanies it, whether the dream may go on, or what the close
     * would ask. To others it would tell who has left.
     */
    private Facts atTheNextStep(Caller caller, PlannedSession session, Instant at) {
        SessionState state = session.state();
        boolean accompanied = session.isAccompaniedBy(caller);
        if (accompanied && (state == SessionState.DREAMING || state == SessionState.PAUSED)) {
            return facts.about(
                    EvaluationPoint.LIVE, session, facts.lookAround(session), enrollments.dreamingOn(session.id()), at);
        }
        if (accompanied && (state == SessionState.SURFACING || state == SessionState.AFTERCARE)) {
            return closing.about(session, at);
        }
        List<EnrolledPerson> expected = enrollments.in(session.id(), EXPECTED);
        return atTheStart(session, among(expected, counted(session)), expected, at);
    }

    /** Of a start that was, nobody asks who is in place: nobody arrives any more. */
    private static List<Result> asked(PlannedSession session, Facts everybody) {
        boolean isPast =
                everybody.point() == EvaluationPoint.START && !session.state().beforeTheDream();
        return Charter.ask(everybody).results().stream()
                .filter(result -> !isPast || !result.rule().equals(Rules.EVERYBODY_IS_IN_PLACE))
                .toList();
    }

    /**
     * The same for one enrollment before the dream, its own results first: what the start would say of this person, whether
     * or not they count already, and what it would say of the whole as it is. Refuses whoever is not near to this person,
     * before anything is told.
     */
    Answer of(Caller caller, PlannedSession session, EnrollmentId id, Instant at) {
        Set<EnrollmentState> counted = counted(session);
        List<EnrolledPerson> expected = enrollments.inAndWith(session.id(), EXPECTED, id);
        EnrolledPerson asked = expected.stream()
                .filter(enrollment -> enrollment.id().equals(id))
                .findAny()
                .orElseThrow(Refused::notFound);
        Sight sight = sessions.sight(caller, asked, session);
        if (!sight.near()) {
            throw Refused.forbidden("reading-readiness");
        }
        asked.mustBeBeforeTheDream(session, caller);
        List<EnrolledPerson> enrolled = expected.stream()
                .filter(enrollment -> enrollment.id().equals(id) || counted.contains(enrollment.state()))
                .toList();
        Facts everybody = atTheStart(session, enrolled, expected, at);
        Predicate<PersonFacts> same = person -> person.subject().equals(Subject.enrollment(id.value()));
        Verdict ofPerson = Charter.ask(everybody.aboutOnly(same));
        Verdict ofWhole = Charter.ask(counted.contains(asked.state()) ? everybody : everybody.aboutOnly(same.negate()));
        List<Result> both = Stream.concat(
                        ofPerson.results().stream()
                                .filter(result -> result.subject().isOnePerson()),
                        ofWhole.results().stream()
                                .filter(result -> !result.subject().isOnePerson()))
                .toList();
        Verdict verdict = asTold(session, everybody, both);
        Reader reader = readerOf(caller, asked, sight.guardian());
        boolean theirs = reader.own().contains(id.value()) || reader.wards().contains(id.value());
        Verdict known = known(verdict, theirs ? Set.of(id.value()) : Set.of());
        return new Answer(
                known,
                reader.of(workable(verdict.results(), session, asked)),
                start(session, everybody, reader, known.granted()));
    }

    /**
     * What is said of people, and of the step that the charter would grant next.
     *
     * @param step null when nothing was asked
     */
    record OfEach(List<Objection> said, @Nullable Verdict step) {}

    /**
     * What stands in the way, of the whole and of each of these people, for who accompanies them: before the dream what the
     * start would ask, also about those who have not arrived; in a pause what the resume would ask; while they dream only
     * whether enough people accompany them. Empty when nothing is asked.
     */
    OfEach ofEach(Caller caller, PlannedSession session, List<EnrolledPerson> people, Instant at) {
        if (session.state() == SessionState.DREAMING) {
            return new OfEach(accompanied(caller, session, people, at), null);
        }
        if (session.state() != SessionState.PAUSED && !session.state().beforeTheDream()) {
            return new OfEach(List.of(), null);
        }
        List<EnrolledPerson> expected = among(people, EXPECTED);
        Facts asked = session.state() == SessionState.PAUSED
                ? facts.about(
                        EvaluationPoint.LIVE,
                        session,
                        facts.lookAround(session),
                        people.stream().filter(EnrolledPerson::dreamsOn).toList(),
                        at)
                : atTheStart(session, expected, expected, at);
        Verdict verdict = asTold(session, asked, Charter.ask(asked).results());
        List<Objection> said =
                Reader.of(caller, session.sanctuaryId(), Set.of()).of(workable(verdict.results(), session));
        return switch (session.state()) {
            case CHECK_IN -> new OfEach(said, toAnybody(session, asked.aboutOnly(PersonFacts::present)));
            case PAUSED -> new OfEach(said, verdict.only(Predicate.not(Result::isOnesOwn)));
            case PLANNED, OPEN, DREAMING, SURFACING, AFTERCARE, CLOSED, CANCELLED -> new OfEach(said, null);
        };
    }

    /** Whether enough people accompany those who dream or stepped out, and are heard of (SAF-01). */
    private List<Objection> accompanied(
            Caller caller, PlannedSession session, List<EnrolledPerson> people, Instant at) {
        Facts asked = facts.about(
                EvaluationPoint.LIVE, session, facts.lookAround(session), among(people, EnrollmentState.LIVE), at);
        List<Result> said = Charter.ask(Rules.ENOUGH_FACILITATORS, asked).results();
        return Reader.of(caller, session.sanctuaryId(), Set.of()).of(workable(said, session));
    }

    /** What may be told by an offer that comes and goes with it: what a person keeps to themselves would be told, too. */
    static Verdict toAnybody(PlannedSession session, Facts facts) {
        return asTold(session, facts, Charter.ask(facts).results()).only(Predicate.not(Result::isOnesOwn));
    }

    /** The same with what people together do not want to meet as it was told last: a live answer would follow their acts. */
    private static Verdict asTold(PlannedSession session, Facts facts, List<Result> live) {
        BackgroundFacts limits = BackgroundFacts.ofLimits(session.toldLines(), session.toldVeils());
        List<PersonFacts> nobody = Stream.generate(UUID::randomUUID)
                .limit(facts.policy().mergedLimitsFrom())
                .map(id -> PersonFacts.withBoundaries(id, Subject.enrollment(id), limits))
                .toList();
        Verdict told = Charter.ask(Rules.CONTENT_STAYS_WITHIN_BOUNDARIES, facts.about(nobody));
        Predicate<Result> ofAll = result -> !result.subject().isOnePerson();
        List<Result> results = live.stream()
                .flatMap(result -> ofAll.test(result) && result.rule().equals(Rules.CONTENT_STAYS_WITHIN_BOUNDARIES)
                        ? told.results().stream().filter(ofAll)
                        : Stream.of(result))
                .toList();
        return new Verdict(told.point(), told.at(), told.policy(), results);
    }

    /** What a person keeps to themselves makes nothing ready or unready for anybody else. */
    private static Verdict known(Verdict verdict, Set<UUID> own) {
        return verdict.only(
                result -> !result.isOnesOwn() || own.contains(result.subject().id()));
    }

    /**
     * What one person still has to do before the dream, or before they can come back to it; null after it, and for who may
     * not read it.
     */
    @Nullable
    Ahead aheadOf(Caller caller, EnrolledPerson enrollment, PlannedSession session, Sight sight) {
        if (sight.near() && enrollment.state() == EnrollmentState.STEPPED_OUT) {
            return untilTheyComeBack(caller, enrollment, session, sight);
        }
        if (!sight.near() || !enrollment.state().beforeTheDream()) {
            return null;
        }
        Facts ofPerson = facts.about(
                EvaluationPoint.CHECK_IN, session, facts.lookAround(session), List.of(enrollment), clock.now());
        Reader reader = readerOf(caller, enrollment, sight.guardian());
        List<Objection> open = reader.of(workable(Charter.ask(ofPerson).objections(), session, enrollment));
        return new Ahead(
                open,
                session.state().beforeTheDream()
                        ? NextStep.of(
                                ofPerson,
                                reader,
                                open,
                                gathering(session.state()),
                                enrollment.state() != EnrollmentState.WAITLISTED)
                        : List.of());
    }

    /** What coming back would be refused for, on facts that nobody holds. */
    private Ahead untilTheyComeBack(Caller caller, EnrolledPerson out, PlannedSession session, Sight sight) {
        Facts everybody = facts.about(
                EvaluationPoint.LIVE,
                session,
                facts.lookAround(session),
                ComeBack.together(enrollments, session, out),
                clock.now());
        List<Result> objections = ComeBack.of(session, out, everybody).objections();
        return new Ahead(readerOf(caller, out, sight.guardian()).of(workable(objections, session, out)), List.of());
    }

    /** With only those remedies that work where the session stands, and what has to happen before people arrive. */
    private static List<Result> workable(List<Result> results, PlannedSession session) {
        return results.stream()
                .map(result -> result.offering(remedy -> works(remedy, session.state()))
                        .gathering(gathering(session.state())))
                .toList();
    }

    /** The same, with only what works where this enrollment stands. */
    private static List<Result> workable(List<Result> results, PlannedSession session, EnrolledPerson one) {
        Subject subject = Subject.enrollment(one.id().value());
        return workable(
                results.stream()
                        .map(result -> result.subject().equals(subject)
                                ? result.offering(remedy -> works(remedy, one.state()))
                                : result)
                        .toList(),
                session);
    }

    private static boolean works(Remedy remedy, EnrollmentState state) {
        EnrollmentAction action = ACTIONS.get(remedy);
        return action == null || action.possibleIn(state);
    }

    /** What brings the session to its start; null once it began or ended. */
    private static @Nullable Alternative start(PlannedSession session, Facts facts, Reader reader, boolean ready) {
        return session.state().beforeTheDream()
                ? Alternative.untilTheStart(reader, facts.aroundAll(), done(session.state()), ready)
                : null;
    }

    private static List<Remedy> done(SessionState state) {
        return Stream.of(Remedy.OPEN_SESSION, Remedy.BEGIN_CHECK_IN)
                .filter(step -> !gathering(state).contains(step))
                .toList();
    }

    private static List<Remedy> gathering(SessionState state) {
        return switch (state) {
            case PLANNED -> List.of(Remedy.OPEN_SESSION, Remedy.BEGIN_CHECK_IN);
            case OPEN -> List.of(Remedy.BEGIN_CHECK_IN);
            case CHECK_IN, DREAMING, PAUSED, SURFACING, AFTERCARE, CLOSED, CANCELLED -> List.of();
        };
    }

    private static boolean works(Remedy remedy, SessionState state) {
        return switch (state) {
            case PLANNED, OPEN, CHECK_IN -> true;
            case DREAMING, PAUSED -> remedy.worksWhileDreaming();
            case SURFACING, AFTERCARE -> remedy.worksAfterwards();
            case CLOSED, CANCELLED -> false;
        };
    }

    static Map<Outcome, Long> count(Collection<Objection> results) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        results.forEach(result -> counts.merge(result.outcome(), 1L, Long::sum));
        return counts;
    }

    private Facts atTheStart(
            PlannedSession session, List<EnrolledPerson> enrolled, List<EnrolledPerson> expected, Instant at) {
        return facts.about(
                EvaluationPoint.START, session, facts.lookAround(session).expecting(expected), enrolled, at);
    }

    private static List<EnrolledPerson> among(List<EnrolledPerson> expected, Set<EnrollmentState> states) {
        return expected.stream()
                .filter(enrollment -> states.contains(enrollment.state()))
                .toList();
    }

    /** Whom the start would ask about; before check-in, whom it is expected to ask about. */
    private static Set<EnrollmentState> counted(PlannedSession session) {
        return session.state() == SessionState.CHECK_IN
                ? EnumSet.of(EnrollmentState.CHECKED_IN)
                : EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN);
    }
}
