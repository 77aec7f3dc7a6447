package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People register themselves; who organizes or facilitates at their home registers others, too. */
@Component
class RegisterParticipant {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final Participants participants;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    RegisterParticipant(Participants participants, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.participants = participants;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @Transactional
    public Participant register(Caller caller, NewParticipant request) {
        Instant now = clock.now();
        mustBeBornBefore(now, request.birthDate());
        String subject = whoIsRegistered(caller, request);
        mustBeOpen(request.homeSanctuaryId());
        if (subject != null && participants.existsBySubject(subject)) {
            throw Refused.because(ParticipantProblem.PARTICIPANT_EXISTS);
        }
        return participants.saveAndFlush(new Participant(
                new ParticipantId(Ids.next()),
                request.homeSanctuaryId(),
                subject,
                request.displayName(),
                request.birthDate(),
                request.preferredLanguage(),
                caller.is(subject)
                        ? caller.as(ActingAs.PARTICIPANT)
                        : caller.mustHold(request.homeSanctuaryId(), Role.ORGANIZER, Role.FACILITATOR),
                now));
    }

    /** Not a bean validation constraint, because those would ask the clock of this machine. */
    static void mustBeBornBefore(Instant now, LocalDate birthDate) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (birthDate.isBefore(EARLIEST_BIRTH) || !birthDate.isBefore(today)) {
            throw Refused.because(EdgeProblem.INVALID_REQUEST)
                    .with("errors", List.of(FieldError.at("#/birthDate", "Past", "birth-date")));
        }
    }

    private static @Nullable String whoIsRegistered(Caller caller, NewParticipant request) {
        if (request.subject() != null && !caller.is(request.subject())) {
            throw Refused.forbidden("registering");
        }
        if (request.subject() == null && caller.holds(request.homeSanctuaryId(), Role.ORGANIZER, Role.FACILITATOR)) {
            return null;
        }
        return caller.subject();
    }

    private void mustBeOpen(SanctuaryId home) {
        if (sanctuaries.find(home).filter(SanctuaryRegister.House::open).isEmpty()) {
            throw Refused.unprocessable(FieldError.at("#/homeSanctuaryId", "OpenSanctuary", "open-sanctuary"));
        }
    }
}
