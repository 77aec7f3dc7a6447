package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.SessionRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Judges a dream in the transaction in which one more person is taken out of it in great distress: the others are not left
 * in it until somebody looks again. Whoever stops by themselves is out at once, and nothing else is asked then.
 */
@Component
class HearDistress {

    private final SanctuaryRegister sanctuaries;
    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final JudgeDream judging;

    HearDistress(
            SanctuaryRegister sanctuaries,
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            JudgeDream judging) {
        this.sanctuaries = sanctuaries;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.judging = judging;
    }

    @EventListener
    void on(EnrollmentEvent.SteppedOut event) {
        if (event.actor().role() != ActingAs.SERVICE) {
            return;
        }
        PolicyProfile policy = sanctuaries
                .find(event.sanctuary())
                .orElseThrow(Refused::notFound)
                .policy();
        if (JudgeDream.red(enrollments.in(event.session(), EnrollmentState.LIVE), policy) >= policy.redAtOnce()) {
            judging.judge(sessions.find(event.session()), event.at());
        }
    }
}
