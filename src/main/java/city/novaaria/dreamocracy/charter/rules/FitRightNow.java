package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class FitRightNow implements Rule {

    private static final Card CARD = Card.of("VUL-05")
            .says("Shortly before the start the person and a facilitator both say that the person is fit for it; in"
                    + " a pause neither has said no, and after a long one both say so anew.")
            .from("Capacity is a matter of the decision and the moment")
            .notAt(
                    "It is about the moment shortly before the dream.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE)
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        if (facts.point() == EvaluationPoint.LIVE && !pausedForLong(facts)) {
            return saidNo(person.selfFitness()) || saidNo(person.observedFitness())
                    ? fail(
                            person.subject(),
                            FindingCode.VUL_05_SAID_NO.of(),
                            Remedy.ATTEST_FITNESS,
                            Remedy.OBSERVE_FITNESS)
                    : pass(person.subject(), FindingCode.VUL_05_NOBODY_SAID_NO.of());
        }
        Instant notBefore = notBefore(facts);
        if (!counts(person.selfFitness(), notBefore) || !counts(person.observedFitness(), notBefore)) {
            return fail(
                    person.subject(),
                    FindingCode.VUL_05_NOT_ATTESTED.of(
                            Duration.between(notBefore, facts.at()).toMinutes()),
                    Remedy.ATTEST_FITNESS,
                    Remedy.OBSERVE_FITNESS,
                    Remedy.STAND_DOWN);
        }
        return pass(person.subject(), FindingCode.VUL_05_ATTESTED.of());
    }

    private static boolean pausedForLong(Facts facts) {
        SessionFacts session = facts.session();
        return session != null
                && session.pause() != null
                && session.pause().compareTo(facts.policy().longestPause()) > 0;
    }

    private static boolean saidNo(PersonFacts.@Nullable FitnessFacts attested) {
        return attested != null && !attested.fit();
    }

    private static boolean counts(PersonFacts.@Nullable FitnessFacts attested, Instant notBefore) {
        return attested != null && attested.fit() && !attested.at().isBefore(notBefore);
    }

    private static Instant notBefore(Facts facts) {
        Instant stillValid = facts.at().minus(facts.policy().fitnessValidity());
        SessionFacts session = facts.session();
        if (facts.point() != EvaluationPoint.LIVE || session == null || session.pause() == null) {
            return stillValid;
        }
        Instant pausedAt = facts.at().minus(session.pause());
        return pausedAt.isAfter(stillValid) ? pausedAt : stillValid;
    }
}
