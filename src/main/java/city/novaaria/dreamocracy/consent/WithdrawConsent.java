package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a consent back, as a whole or by scope: at any time, in any state, without a reason (CON-06). */
@Component
class WithdrawConsent {

    private final Consents consents;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    WithdrawConsent(Consents consents, ServerClock clock, ApplicationEventPublisher events) {
        this.consents = consents;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes back what the caller gave.
     *
     * @param scopes what to take back; everything when empty or when PARTICIPATE is among them
     */
    @AtomicStep
    public Consent withdraw(Caller caller, ConsentId id, Set<Scope> scopes) {
        Consent consent = caller.participant()
                .flatMap(person -> consents.lock(id, person))
                .orElseThrow(Refused::notFound);
        Instant at = clock.now();
        if (scopes.isEmpty() || scopes.contains(Scope.PARTICIPATE)) {
            return end(consent, at);
        }
        ConsentEvent narrowed = consent.narrow(scopes, at);
        Consent saved = consents.saveAndFlush(consent);
        events.publishEvent(narrowed);
        return saved;
    }

    /** First the person is taken out of the dream, then the record changes. */
    Consent end(Consent consent, Instant at) {
        if (consent.status() == ConsentFacts.Standing.ACTIVE) {
            events.publishEvent(withdrawing(consent, at));
            consent.withdraw(at);
        }
        return consents.saveAndFlush(consent);
    }

    private static ConsentEvent withdrawing(Consent consent, Instant at) {
        ParticipantId guardian = consent.guardianId();
        return guardian == null
                ? new ConsentEvent.Withdrawing(consent.enrollmentId(), consent.sessionId(), at)
                : new ConsentEvent.GuardianWithdrawing(consent.enrollmentId(), consent.sessionId(), guardian, at);
    }
}
