package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts.Finding;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        known.mustReadScreenings(caller, person);
        if (request.acute() && request.outcome() != Finding.HARD_STOP) {
            throw Refused.unprocessable(FieldError.at("#/acuteRisk", "HardStop", "hard-stop"));
        }
        participants.holdForMore(person);
        Instant at = clock.now();
        SanctuaryId home = homeOf(person);
        List<Screening> standing = screenings.latestOf(person.value());
        List<Screening> inTheWay =
                standing.stream().filter(earlier -> earlier.standsInTheWay(at)).toList();
        boolean anew = inTheWay.stream().anyMatch(earlier -> earlier.isLiftedBy(request.outcome()));
        Actor by = anew ? known.mustScreenAnew(caller, person) : known.mustScreen(caller, person);
        if (anew || request.outcome() == Finding.CLEARED || Boolean.FALSE.equals(request.vulnerable())) {
            mustBeImpartial(caller, person);
        }
        Instant validUntil = validUntil(home, request, inTheWay, at);
        standing.forEach(earlier -> {
            mustLift(caller, earlier, request.outcome(), at);
            mustTakeBack(caller, earlier, request.vulnerable());
            earlier.supersede();
            screenings.saveAndFlush(earlier);
        });
        boolean vulnerable = Objects.requireNonNullElseGet(
                request.vulnerable(), () -> standing.stream().anyMatch(Screening::vulnerable));
        return screenings.saveAndFlush(new Screening(
                new ScreeningId(Ids.next()),
                person,
                home,
                request.outcome(),
                vulnerable,
                request.acute(),
                by,
                at,
                validUntil));
    }

    /** What asks for a second look is cleared and not screened away, and nobody makes less of what they found themselves. */
    private void mustLift(Caller caller, Screening earlier, Finding outcome, Instant at) {
        if (!earlier.standsInTheWay(at) || outcome.compareTo(earlier.outcome()) >= 0) {
            return;
        }
        if (earlier.outcome() == Finding.REFER) {
            throw Refused.because(CareProblem.CLEARANCE_NEEDED);
        }
        if (screenings.isFoundBy(earlier.participantId().value(), caller.subject(), at)) {
            throw Refused.forbidden("screening-anew");
        }
    }

    /** Whoever is close to a person may find what protects them, and not what lets them dream. */
    private void mustBeImpartial(Caller caller, ParticipantId person) {
        if (!participants.isImpartial(caller, person)) {
            throw Refused.forbidden("bound-to-person");
        }
    }

    /** Who is found vulnerable is so until somebody else finds that it is over, however long ago that was. */
    private void mustTakeBack(Caller caller, Screening earlier, @Nullable Boolean vulnerable) {
        if (earlier.vulnerable()
                && Boolean.FALSE.equals(vulnerable)
                && screenings.isSaidVulnerableBy(earlier.participantId().value(), caller.subject())) {
            throw Refused.forbidden("vulnerable-no-more");
        }
    }

    @AtomicStep
    public Screening clear(Caller caller, ScreeningId id) {
        Screening seen = screenings.findById(id).orElseThrow(Refused::notFound);
        Actor by = known.mustClear(caller, seen);
        mustBeImpartial(caller, seen.participantId());
        participants.hold(seen.participantId());
        Screening screening = screenings.lock(id).orElseThrow(Refused::notFound);
        Instant at = clock.now();
        if (screenings.isFoundBy(screening.participantId().value(), caller.subject(), at)) {
            throw Refused.forbidden("clearing-own-finding");
        }
        screening.clear(homeOf(screening.participantId()), by, at);
        return screenings.saveAndFlush(screening);
    }

    /**
     * At most as long as the person's home says, and as long when nothing else was asked for; what stands in the way is not
     * replaced by something that ends sooner.
     */
    private Instant validUntil(SanctuaryId home, NewScreening request, List<Screening> standing, Instant at) {
        Instant soonest = standing.stream()
                .filter(earlier -> request.outcome().compareTo(earlier.outcome()) >= 0)
                .map(Screening::validUntil)
                .max(Comparator.naturalOrder())
                .orElse(at.plusMillis(1));
        Instant latest = at.plus(
                sanctuaries.find(home).orElseThrow(Refused::notFound).policy().screeningValidity());
        Instant asked = request.validUntil();
        if (asked == null) {
            return latest.isAfter(soonest) ? latest : soonest;
        }
        if (asked.isBefore(soonest) || asked.isAfter(latest)) {
            throw Refused.unprocessable(FieldError.at("#/validUntil", "Validity", "validity"));
        }
        return asked;
    }

    private SanctuaryId homeOf(ParticipantId person) {
        return participants.homeOf(person).orElseThrow(Refused::notFound);
    }
}
