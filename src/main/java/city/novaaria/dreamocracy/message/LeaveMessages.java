package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.message.Deliveries.Got;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves messages for the people of a session. Whoever has left gets none, and nobody is told who got one: to who writes it
 * makes no difference whether somebody left, unless they may know that.
 */
@Component
class LeaveMessages {

    /** Those who are in the session, or were until its end. */
    private static final Set<EnrollmentState> GETTING = EnumSet.complementOf(EnumSet.of(
            EnrollmentState.WITHDRAWN,
            EnrollmentState.CANCELLED,
            EnrollmentState.NO_SHOW,
            EnrollmentState.NOT_THIS_TIME));

    private final Messages messages;
    private final Deliveries deliveries;
    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final KeysetPages pages;
    private final ServerClock clock;

    LeaveMessages(
            Messages messages,
            Deliveries deliveries,
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            KeysetPages pages,
            ServerClock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.pages = pages;
        this.clock = clock;
    }

    @AtomicStep
    public Message leave(Caller caller, SessionId id, NewMessage request) {
        PlannedSession session = sessions.visible(caller, id);
        Actor by = mayWrite(caller, session);
        EnrollmentId to = request.enrollmentId();
        if (to != null) {
            mustBeKnownIn(session, caller, to);
            mustNotBeKnownToHaveLeft(session, caller, to);
        }
        List<ParticipantId> people = enrollments.in(id, GETTING).stream()
                .filter(person -> to == null || person.id().equals(to))
                .map(EnrolledPerson::participantId)
                .distinct()
                .toList();
        if (people.isEmpty() && mayKnowThatNobodyIsThere(caller, session)) {
            throw Refused.because(MessageProblem.NOBODY_GETS_IT);
        }
        Message message = messages.saveAndFlush(
                new Message(new MessageId(Ids.next()), session, to, request.text(), by, clock.now()));
        deliveries.deliver(message.id(), people);
        return message;
    }

    private static Actor mayWrite(Caller caller, PlannedSession session) {
        return caller.holds(session.sanctuaryId(), Role.ORGANIZER)
                ? caller.mustHold(session.sanctuaryId(), Role.ORGANIZER)
                : session.mustBeAccompaniedBy(caller);
    }

    private void mustBeKnownIn(PlannedSession session, Caller caller, EnrollmentId to) {
        if (enrollments.inAndWith(session.id(), Set.of(), to).isEmpty()) {
            throw Refused.unprocessable(FieldError.at("#/enrollmentId", "Enrollment", "enrollment-here"));
        }
        enrollments.visible(caller, to);
    }

    private boolean mayKnowThatNobodyIsThere(Caller caller, PlannedSession session) {
        return session.isAccompaniedBy(caller)
                || enrollments.everybodyOf(session.id()).isEmpty();
    }

    /** Whoever may not know it is told nothing: a message that was accepted then says no more than the list of people does. */
    private void mustNotBeKnownToHaveLeft(PlannedSession session, Caller caller, EnrollmentId to) {
        EnrolledPerson person = enrollments.find(to);
        if (!GETTING.contains(sessions.sight(caller, person, session).state(person))) {
            throw Refused.because(MessageProblem.NOBODY_GETS_IT);
        }
    }

    @Transactional(readOnly = true)
    public Page<MessageView> ofSession(Caller caller, SessionId id, PageAsk ask) {
        mayWrite(caller, sessions.visible(caller, id));
        List<Message> found = pages.read(Message.class, List.of(Messages.of(id)), ask);
        return Page.of(ask, found, message -> message.id().value(), message -> MessageView.of(message, Got.BY_OTHERS));
    }
}
