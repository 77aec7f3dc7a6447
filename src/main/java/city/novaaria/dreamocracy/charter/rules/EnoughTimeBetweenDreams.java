package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.BookingFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class EnoughTimeBetweenDreams implements Rule {

    private static final Card CARD = Card.of("SAF-06")
            .says("After a dream people rest before the next one at I3 or above, wherever it was, and nobody books"
                    + " two of those too close together.")
            .from("Mallett et al. 2022: frequent induction may harm sleep and the sense of what is real")
            .waivable(WaiverClass.ETHICIST)
            .readBy(Disclosure.RESTRICTED);

    /** Then it is about the time at which the dream is to begin; later, about now. */
    private static final Set<EvaluationPoint> BEFOREHAND =
            EnumSet.of(EvaluationPoint.ENROLLMENT, EvaluationPoint.CONSENT_CAPTURE, EvaluationPoint.CHECK_IN);

    private static final Intensity STRONG = Intensity.I3;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        if (!strong(facts.experience().intensity())) {
            return List.of(notApplicable(facts.whole(), FindingCode.SAF_06_MILD.of(STRONG))
                    .readBy(Disclosure.STAFF));
        }
        return facts.people().stream()
                .<Result>mapMulti((person, results) -> ask(facts, person).forEach(results))
                .toList();
    }

    private List<Result> ask(Facts facts, PersonFacts person) {
        List<Result> objections = new ArrayList<>();
        Instant rested = rested(facts, person).orElse(Instant.MIN);
        if (BEFOREHAND.contains(facts.point())) {
            SessionFacts session = facts.session();
            if (latest(facts.at(), session).isBefore(rested)) {
                objections.add(
                        fail(person.subject(), FindingCode.SAF_06_TOO_SOON_THEN.of(rested), Remedy.ENROLL_ELSEWHERE));
            }
            if (session != null
                    && person.history().bookings().stream().anyMatch(other -> clash(facts, session, other))) {
                objections.add(
                        fail(person.subject(), FindingCode.SAF_06_TOO_CLOSE.of(STRONG), Remedy.ENROLL_ELSEWHERE));
            }
        } else if (facts.at().isBefore(rested)) {
            objections.add(failUntil(
                    rested,
                    person.subject(),
                    FindingCode.SAF_06_TOO_SOON_NOW.of(rested),
                    Remedy.POSTPONE,
                    Remedy.STAND_DOWN));
        }
        return objections.isEmpty()
                ? List.of(pass(person.subject(), FindingCode.SAF_06_SETTLED.of()))
                : objections.stream()
                        .map(objection -> objection.waivableBy(
                                facts.experience().intensity().isAbove(STRONG) ? WaiverClass.NEVER : CARD.waivable()))
                        .toList();
    }

    /** From when on every dream of the person is long enough ago; empty when they never dreamt. */
    private static Optional<Instant> rested(Facts facts, PersonFacts person) {
        return person.history().exposures().stream()
                .map(dreamt -> dreamt.endedAt().plus(cooldown(facts, dreamt.intensity())))
                .max(Comparator.naturalOrder());
    }

    /** Whoever enrolls dreams when the session begins, which may be now already. */
    private static Instant latest(Instant at, @Nullable SessionFacts session) {
        return session == null || session.startsAt().isBefore(at) ? at : session.startsAt();
    }

    private static boolean clash(Facts facts, SessionFacts session, BookingFacts other) {
        Intensity here = facts.experience().intensity();
        Intensity stronger = other.intensity().isAbove(here) ? other.intensity() : here;
        Duration apart = Duration.between(session.startsAt(), other.startsAt()).abs();
        return strong(other.intensity()) && apart.compareTo(cooldown(facts, stronger)) < 0;
    }

    private static boolean strong(Intensity intensity) {
        return intensity.isAtLeast(STRONG);
    }

    private static Duration cooldown(Facts facts, Intensity intensity) {
        return facts.policy().tier(intensity).cooldown();
    }
}
