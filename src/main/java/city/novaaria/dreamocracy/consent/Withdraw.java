package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentPlace;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The way out: at any time, in any state, without a reason (CON-06); out of a running dream in the same transaction
 * (CON-07).
 *
 * <p>It is the same from the enrollment and from the consent: the consents are held, in the order in which the start holds
 * them; the person leaves; then the consents end. The schema refuses the other order.
 */
@Component
class Withdraw {

    private final Consents consents;
    private final EnrollmentRegister enrollments;
    private final EnrollmentControl control;
    private final SessionRegister sessions;
    private final DreamscapeLibrary dreamscapes;
    private final ServerClock clock;

    Withdraw(
            Consents consents,
            EnrollmentRegister enrollments,
            EnrollmentControl control,
            SessionRegister sessions,
            DreamscapeLibrary dreamscapes,
            ServerClock clock) {
        this.consents = consents;
        this.enrollments = enrollments;
        this.control = control;
        this.sessions = sessions;
        this.dreamscapes = dreamscapes;
        this.clock = clock;
    }

    /** The person leaves, or is taken out by a guardian; what they or the guardian gave for the enrollment ends. */
    @AtomicStep
    public EnrolledPerson leave(Caller caller, EnrollmentId known) {
        EnrollmentPlace place = enrollments.whereTheyGoOn(known);
        EnrollmentId id = place.id();
        ActingAs role = enrollments.rightToTakeOut(caller, place, clock.now()).orElseThrow(() -> notTheirs(caller, id));
        List<Consent> given = lockGiven(caller, id);
        // not before a start for which it had to wait
        Instant at = clock.now();
        EnrolledPerson left = control.leave(id, caller.as(role), at);
        end(given, caller.as(role), at);
        mustNotHaveMoved(left);
        return left;
    }

    /**
     * Somebody who facilitates takes the person out on the person's word, as who has nobody to act for them asks them to;
     * what the person gave for the enrollment ends.
     */
    @AtomicStep
    public EnrolledPerson relay(Caller caller, EnrollmentId known) {
        EnrollmentPlace place = enrollments.whereTheyGoOn(known);
        EnrollmentId id = place.id();
        EnrolledPerson seen = enrollments.visible(caller, id);
        Actor by = sessions.find(seen.sessionId()).mustBeAccompaniedBy(caller);
        if (caller.is(seen.participantId())) {
            throw Refused.forbidden("own-withdrawal");
        }
        List<Consent> given = consents.lockOfEnrollment(id).stream()
                .filter(consent -> consent.isBy(seen.participantId()))
                .toList();
        Instant at = clock.now();
        EnrolledPerson left = control.leave(id, by, at);
        end(given, by, at);
        mustNotHaveMoved(left);
        return left;
    }

    /** Their seat was moved while this was under way: the next try finds them there. */
    private static void mustNotHaveMoved(EnrolledPerson left) {
        if (left.movedTo() != null) {
            throw new OptimisticLockingFailureException("moved meanwhile");
        }
    }

    /**
     * Takes back what the caller decided last for the same session, whichever of their decisions they name, and where they
     * go on when their seat was moved.
     *
     * @param scopes what to take back; everything when it is empty or when taking part needs one of them
     * @return their last decision, as it stands now
     */
    @AtomicStep
    public Consent takeBack(Caller caller, ConsentId id, Set<Scope> scopes) {
        EnrollmentId enrollment = consents.enrollmentOf(id, caller).orElseThrow(Refused::notFound);
        EnrollmentPlace place = enrollments.whereTheyGoOn(enrollment);
        List<Consent> given = new ArrayList<>(lockGiven(caller, enrollment));
        if (!place.id().equals(enrollment)) {
            given.addAll(lockGiven(caller, place.id()));
        }
        Instant at = clock.now();
        Actor by = caller.as(caller.is(place.person()) ? ActingAs.PARTICIPANT : ActingAs.GUARDIAN);
        if (scopes.isEmpty() || scopes.stream().anyMatch(necessaryFor(given.getLast())::contains)) {
            // of somebody who has come of age since, what a guardian takes back is only a record
            if (enrollments.rightToTakeOut(caller, place, at).isPresent()) {
                mustNotHaveMoved(control.leave(place.id(), by, at));
            }
            end(given, by, at);
        } else {
            given.stream().filter(Consent::isActive).forEach(consent -> {
                consent.narrow(scopes, by, at);
                consents.saveAndFlush(consent);
            });
        }
        return given.getLast();
    }

    /** The scopes without which nobody takes part in what was agreed to. */
    private Set<Scope> necessaryFor(Consent consent) {
        return dreamscapes
                .disclosure(consent.versionId())
                .map(DreamscapeLibrary.Disclosure::necessary)
                .orElseThrow(Refused::notFound);
    }

    /** What the caller decided for the enrollment, the last one last. */
    private List<Consent> lockGiven(Caller caller, EnrollmentId enrollment) {
        return consents.lockOfEnrollment(enrollment).stream()
                .filter(consent -> caller.participants().stream().anyMatch(consent::isBy))
                .toList();
    }

    private void end(List<Consent> given, Actor by, Instant at) {
        given.forEach(consent -> consent.withdraw(by, at));
        consents.saveAllAndFlush(given);
    }

    private Refused notTheirs(Caller caller, EnrollmentId id) {
        enrollments.visible(caller, id);
        return Refused.forbidden("withdrawing");
    }
}
