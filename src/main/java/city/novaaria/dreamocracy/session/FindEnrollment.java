package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers from the tables, and with what the present transaction has changed. */
@Component
class FindEnrollment implements EnrollmentRegister {

    /** Whose enrollment has ended so no longer reads the session. */
    static final Set<EnrollmentState> GONE = EnumSet.of(
            EnrollmentState.WITHDRAWN,
            EnrollmentState.NO_SHOW,
            EnrollmentState.CANCELLED,
            EnrollmentState.NOT_THIS_TIME);

    private static final ParticipantId NOBODY = new ParticipantId(new UUID(0, 0));

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final DreamscapeLibrary dreamscapes;
    private final DreamHistory histories;
    private final Seats seats;
    private final GuardianRegister guardians;
    private final ServerClock clock;
    private final Rows rows;

    FindEnrollment(
            Sessions sessions,
            Enrollments enrollments,
            DreamscapeLibrary dreamscapes,
            DreamHistory histories,
            Seats seats,
            GuardianRegister guardians,
            ServerClock clock,
            Rows rows) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.dreamscapes = dreamscapes;
        this.histories = histories;
        this.seats = seats;
        this.guardians = guardians;
        this.clock = clock;
        this.rows = rows;
    }

    static ParticipantId self(Caller caller) {
        return caller.participant().orElse(NOBODY);
    }

    @Override
    public Enrollment visible(Caller caller, EnrollmentId id) {
        return enrollments
                .findById(id)
                .filter(enrollment -> caller.is(enrollment.participantId()) || caller.worksAt(enrollment.sanctuaryId()))
                .filter(enrollment -> isShown(caller, enrollment))
                .or(() -> ofWard(caller, id))
                .orElseThrow(Refused::notFound);
    }

    /** From afar: everybody who began the dream, for organizers also without whom it began, and before it everybody whose enrollment was no mistake or is the last. */
    private boolean isShown(Caller caller, Enrollment enrollment) {
        if (caller.is(enrollment.participantId()) || enrollment.begun()) {
            return true;
        }
        Session session = sessions.withDuties(enrollment.sessionId()).orElseThrow(Refused::notFound);
        return session.isAccompaniedBy(caller)
                || (session.startedAt() != null && caller.holds(session.sanctuaryId(), Role.ORGANIZER))
                || enrollment.knownFrom() == EnrollmentState.CANCELLED
                || (session.startedAt() == null
                        && (!enrollment.state().terminal() || !enrollments.hasLater(enrollment.id())));
    }

    /** Where the caller's own enrollments in the session stand; empty when there never was one. */
    List<EnrollmentState> statesOf(Caller caller, SessionId session) {
        return caller.participants().isEmpty() ? List.of() : enrollments.statesOf(session, caller.participants());
    }

    Optional<Enrollment> ofWard(Caller caller, EnrollmentId id) {
        return caller.participant()
                .flatMap(_ -> enrollments.findById(id))
                .filter(enrollment -> speaksFor(caller, enrollment));
    }

    /** An enrollment, whatever became of it, of a minor for whom the caller speaks. */
    Optional<Enrollment> wardIn(Caller caller, SessionId session) {
        return ofWards(caller, session).findFirst();
    }

    /** All of them. */
    List<Enrollment> wardsIn(Caller caller, SessionId session) {
        return ofWards(caller, session).toList();
    }

    private Stream<Enrollment> ofWards(Caller caller, SessionId session) {
        return caller.participant().map(guardians::childrenOf).filter(children -> !children.isEmpty()).stream()
                .flatMap(children -> enrollments.ofPeopleIn(session, children).stream())
                .filter(enrollment -> speaksFor(caller, enrollment));
    }

    @Override
    public Enrollment find(EnrollmentId id) {
        return enrollments.findById(id).orElseThrow(Refused::notFound);
    }

    @Override
    public Enrollment hold(EnrollmentId id) {
        return enrollments.lock(id).orElseThrow(Refused::notFound);
    }

    @Override
    public EnrollmentPlace placeOf(EnrollmentId id) {
        return enrollments.placeOf(id).orElseThrow(Refused::notFound);
    }

    @Override
    public EnrollmentPlace whereTheyGoOn(EnrollmentId known) {
        EnrollmentPlace place = placeOf(known);
        for (EnrollmentId next = place.movedTo(); next != null; next = place.movedTo()) {
            place = placeOf(next);
        }
        EnrollmentPlace last = place;
        return enrollments
                .countingOf(last.session(), last.person().value())
                .filter(counting -> !counting.equals(last.id()))
                .map(this::placeOf)
                .orElse(last);
    }

    @Override
    public Optional<EnrolledPerson> liveOf(ParticipantId person) {
        return enrollments.liveOf(person.value()).map(EnrolledPerson.class::cast);
    }

    @Override
    public Optional<SessionId> dreamOf(Caller caller) {
        return caller.participant().flatMap(this::liveOf).map(EnrolledPerson::sessionId);
    }

    @Override
    public List<EnrolledPerson> in(SessionId session, Set<EnrollmentState> states) {
        return List.copyOf(enrollments.in(session, AnyOf.names(states)));
    }

    @Override
    public List<EnrolledPerson> inAndWith(SessionId session, Set<EnrollmentState> states, EnrollmentId with) {
        return List.copyOf(enrollments.inAndWith(session, AnyOf.names(states), with));
    }

    @Override
    public long freePlaces(PlannedSession held) {
        return seats.free(held);
    }

    @Override
    public void mustNotBeEnrolled(SessionId session, ParticipantId person, boolean near) {
        if (near
                ? enrollments.enrollmentsOf(session, person.value()) > 0
                : enrollments.peopleKnownIn(session).contains(person)) {
            throw Refused.because(SessionProblem.ALREADY_ENROLLED);
        }
    }

    @Override
    public List<ParticipantId> peopleIn(SessionId session) {
        return enrollments.peopleIn(session);
    }

    @Override
    public List<ParticipantId> everybodyOf(SessionId session) {
        return enrollments.everybodyOf(session);
    }

    @Override
    public Map<EnrollmentId, Set<String>> facilitatorsMet(SessionId session) {
        Map<EnrollmentId, Set<String>> met = new HashMap<>();
        rows.ask("""
                        select a.enrollment_id, a.subject
                        from acquaintance a join enrollment e on e.id = a.enrollment_id where e.session_id = ?""").param(session.value()).query(row -> {
            met.computeIfAbsent(new EnrollmentId(uuid(row, "enrollment_id")), _ -> new HashSet<>())
                    .add(row.getString("subject"));
        });
        return met;
    }

    @Override
    public Map<ParticipantId, Dreams> dreamsOf(Set<ParticipantId> people, Set<SessionId> except) {
        return histories.of(people, except);
    }

    @Override
    public Optional<ActingAs> rightToTakeOut(Caller caller, EnrollmentPlace place, Instant at) {
        if (caller.is(place.person())) {
            return Optional.of(ActingAs.PARTICIPANT);
        }
        return caller.participant()
                .filter(guardian -> guardians.mayTakeOut(
                        guardian, place.person(), place.sanctuary(), Objects.requireNonNullElse(place.liveSince(), at)))
                .map(_ -> ActingAs.GUARDIAN);
    }

    @Override
    public boolean speaksFor(Caller caller, EnrolledPerson enrollment) {
        return caller.participant().isPresent()
                && guardians.speaksFor(caller, enrollment.participantId(), enrollment.sanctuaryId(), clock.now());
    }

    @Override
    public boolean counts(EnrolledPerson enrollment) {
        SessionState session = sessions.findById(enrollment.sessionId())
                .orElseThrow(Refused::notFound)
                .state();
        return enrollment.begun()
                ? session.live()
                : session.beforeTheDream() && enrollment.knownFrom().beforeTheDream();
    }

    @Override
    public Optional<Enrollees> beforeTheDream(SessionId id) {
        return sessions.findById(id)
                .filter(session -> session.state().beforeTheDream())
                .map(session -> new Enrollees(
                        session.sanctuaryId(),
                        dreamscapes
                                .frozen(session.versionId())
                                .orElseThrow(Refused::notFound)
                                .intensity(),
                        enrollments.counting(id).stream()
                                .collect(Collectors.toMap(Enrollment::id, Enrollment::participantId))));
    }
}
