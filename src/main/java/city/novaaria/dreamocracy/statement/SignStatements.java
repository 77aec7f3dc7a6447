package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentAction;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionAction;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Facilitators on duty sign, once the dream is over, what they observed of each person who was in it; also after it is closed. */
@Component
class SignStatements {

    private final AdverseEventStatements statements;
    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final KeysetPages pages;
    private final ServerClock clock;

    SignStatements(
            AdverseEventStatements statements,
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            KeysetPages pages,
            ServerClock clock) {
        this.statements = statements;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.pages = pages;
        this.clock = clock;
    }

    @AtomicStep
    public AdverseEventStatement sign(Caller caller, EnrollmentId id, NewStatement request) {
        EnrolledPerson person = enrollments.visible(caller, id);
        Actor by = sessions.ofKnown(caller, id).mustBeAccompaniedBy(caller);
        mustBeOver(sessions.hold(person.sessionId()), caller);
        if (!person.begun()) {
            throw Refused.stateConflict(person.state(), List.<EnrollmentAction>of());
        }
        return signed(List.of(person), request.observed(), request.incidents(), by)
                .getFirst();
    }

    /** That nothing was observed of all these: all of them are in the session and dreamt, or nothing is signed. */
    @AtomicStep
    public List<AdverseEventStatement> sign(Caller caller, SessionId id, NewStatements request) {
        Actor by = sessions.visible(caller, id).mustBeAccompaniedBy(caller);
        mustBeOver(sessions.hold(id), caller);
        Map<EnrollmentId, EnrolledPerson> dreamt = enrollments.in(id, EnumSet.allOf(EnrollmentState.class)).stream()
                .filter(EnrolledPerson::begun)
                .collect(Collectors.toMap(EnrolledPerson::id, Function.identity()));
        Set<EnrollmentId> asked = Set.copyOf(request.enrollmentIds());
        if (!dreamt.keySet().containsAll(asked)) {
            throw Refused.unprocessable(FieldError.at("#/enrollmentIds", "Enrollment", "dreamt-here"));
        }
        return signed(
                asked.stream()
                        .sorted(Comparator.comparing(EnrollmentId::value))
                        .map(dreamt::get)
                        .toList(),
                Observed.NONE,
                List.of(),
                by);
    }

    private List<AdverseEventStatement> signed(
            List<EnrolledPerson> people, Observed observed, List<UUID> incidents, Actor by) {
        Instant at = clock.now();
        statements.replace(people.stream().map(person -> person.id().value()).toList());
        return statements.saveAllAndFlush(people.stream()
                .map(person -> new AdverseEventStatement(person, observed, incidents, by, at))
                .toList());
    }

    private static void mustBeOver(PlannedSession session, Caller caller) {
        if (session.endedAt() == null || session.startedAt() == null) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session, caller, false));
        }
    }

    /** For whom it is about, who speaks for them, and who facilitates there. */
    @Transactional(readOnly = true)
    public Page<StatementView> about(Caller caller, EnrollmentId id, PageAsk ask) {
        if (!mayRead(caller, enrollments.visible(caller, id))) {
            throw Refused.forbidden("facilitator-on-duty");
        }
        List<AdverseEventStatement> found =
                pages.read(AdverseEventStatement.class, List.of(AdverseEventStatements.about(id)), ask);
        return Page.of(ask, found, statement -> statement.id().value(), StatementView::of);
    }

    /** To everybody else there is none. */
    @Transactional(readOnly = true)
    public AdverseEventStatement read(Caller caller, StatementId id) {
        return statements
                .findById(id)
                .filter(found -> mayRead(caller, enrollments.find(found.enrollmentId())))
                .orElseThrow(Refused::notFound);
    }

    private boolean mayRead(Caller caller, EnrolledPerson person) {
        return caller.is(person.participantId())
                || enrollments.speaksFor(caller, person)
                || sessions.find(person.sessionId()).isAccompaniedBy(caller);
    }

    @Transactional(readOnly = true)
    public List<AdverseEventStatement> in(Caller caller, SessionId id) {
        sessions.visible(caller, id).mustBeAccompaniedBy(caller);
        return statements.latestIn(id);
    }
}
