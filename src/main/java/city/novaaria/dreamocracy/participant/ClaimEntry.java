package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Crew makes a code for somebody whom they wrote down, and that person links how they sign in by their own act. */
@Component
class ClaimEntry {

    private static final Duration VALIDITY = Duration.ofDays(7);

    private final Participants participants;
    private final ServerClock clock;

    ClaimEntry(Participants participants, ServerClock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    @Transactional
    public Participant letClaim(Caller caller, ParticipantId id, Attempt attempt) {
        Participant known = participants.knownTo(caller, id);
        if (attempt.earlier().isPresent()) {
            return known;
        }
        Participant person = participants.lock(id).orElseThrow(Refused::notFound);
        Instant at = clock.now();
        person.letClaim(Sha256.of(attempt.codeFor(id.value())), at.plus(VALIDITY), participants.actor(caller, id), at);
        return participants.saveAndFlush(person);
    }

    @Transactional
    public Participant claim(Caller caller, String code) {
        Participant person =
                participants.lockClaimed(Sha256.of(Attempt.codeOf(code))).orElseThrow(Refused::notFound);
        if (participants.existsBySubject(caller.subject())) {
            throw Refused.because(ParticipantProblem.PARTICIPANT_EXISTS);
        }
        person.claim(caller.as(ActingAs.PARTICIPANT), clock.now());
        return participants.saveAndFlush(person);
    }
}
