package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a screening came to, and the second look at it; the person is held, so that a start sees all or nothing. */
@Component
class ScreenPerson {

    private final KnownPeople known;
    private final ParticipantRegister participants;
    private final SanctuaryRegister sanctuaries;
    private final Screenings screenings;
    private final ServerClock clock;

    ScreenPerson(
            KnownPeople known,
            ParticipantRegister participants,
            SanctuaryRegister sanctuaries,
            Screenings screenings,
            ServerClock clock) {
        this.known = known;
        this.participants = participants;
        this.sanctuaries = sanctuaries;
        this.screenings = screenings;
        this.clock = clock;
    }

    @AtomicStep
    public Screening record(Caller caller, ParticipantId person, NewScreening request) {
        Actor by = known.mustScreen(caller, person);
        participants.hold(person);
        Instant at = clock.now();
        SanctuaryId home = homeOf(person);
        Instant validUntil = validUntil(home, request.validUntil(), at);
        screenings.findByLatestKey(person.value()).ifPresent(earlier -> {
            earlier.supersede();
            screenings.saveAndFlush(earlier);
        });
        return screenings.saveAndFlush(
                new Screening(new ScreeningId(Ids.next()), person, home, request.outcome(), by, at, validUntil));
    }

    @AtomicStep
    public Screening clear(Caller caller, ScreeningId id) {
        Screening seen = screenings.findById(id).orElseThrow(Refused::notFound);
        Actor by = known.mustClear(caller, seen);
        participants.hold(seen.participantId());
        Screening screening = screenings.lock(id).orElseThrow(Refused::notFound);
        screening.clear(homeOf(screening.participantId()), by, clock.now());
        return screenings.saveAndFlush(screening);
    }

    /** At most as long as the person's home says, and as long when nothing else was asked for. */
    private Instant validUntil(SanctuaryId home, @Nullable Instant asked, Instant at) {
        Instant latest = at.plus(
                sanctuaries.find(home).orElseThrow(Refused::notFound).policy().screeningValidity());
        if (asked == null) {
            return latest;
        }
        if (!asked.isAfter(at) || asked.isAfter(latest)) {
            throw Refused.unprocessable(FieldError.at(
                    "#/validUntil", "Validity", "is in the future, and no later than the policy of the home allows"));
        }
        return asked;
    }

    private SanctuaryId homeOf(ParticipantId person) {
        return participants.homeOf(person).orElseThrow(Refused::notFound);
    }
}
