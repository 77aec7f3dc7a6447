package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.ArrayList;
import java.util.List;

final class OneStepAtATime implements Rule {

    private static final Card CARD = Card.of("SAF-05")
            .says("Nobody goes more than one step beyond what they have completed, nor above the limit that they"
                    + " set themselves. Whoever was in a dream in which something serious happened dreams nothing as strong"
                    + " until that is settled.")
            .from("Graded exposure in therapy; harm linked to low control: Soffer-Dudek 2019")
            .waivable(WaiverClass.ETHICIST)
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream()
                .<Result>mapMulti((person, results) -> ask(facts, person).forEach(results))
                .toList();
    }

    private List<Result> ask(Facts facts, PersonFacts person) {
        Intensity intensity = facts.experience().intensity();
        Intensity ownLimit = person.background().ceiling();
        List<Result> objections = new ArrayList<>();
        Intensity now = facts.exposure().intensity();
        if (ownLimit != null && now.isAbove(ownLimit)) {
            objections.add(fail(
                            person.subject(),
                            FindingCode.SAF_05_ABOVE_OWN_LIMIT.of(now, ownLimit),
                            Remedy.SET_BOUNDARIES,
                            Remedy.ENROLL_ELSEWHERE)
                    .waivableBy(WaiverClass.NEVER)
                    .readBy(Disclosure.SUBJECT_ONLY));
        }
        Intensity next = next(facts, person);
        if (intensity.isAbove(next)) {
            objections.add(fail(
                            person.subject(),
                            FindingCode.SAF_05_STEP_TOO_LARGE.of(intensity, next),
                            Remedy.ENROLL_ELSEWHERE)
                    .waivableBy(intensity == next.next() ? CARD.waivable() : WaiverClass.NEVER));
        }
        Intensity unsettled = person.history().unsettledAt();
        if (unsettled != null && intensity.isAtLeast(unsettled)) {
            objections.add(fail(person.subject(), FindingCode.SAF_05_NOT_SETTLED.of(intensity), Remedy.ENROLL_ELSEWHERE)
                    .waivableBy(intensity == unsettled ? CARD.waivable() : WaiverClass.NEVER));
        }
        return objections.isEmpty() ? List.of(pass(person.subject(), FindingCode.SAF_05_ONE_STEP.of())) : objections;
    }

    private static Intensity next(Facts facts, PersonFacts person) {
        Intensity completed = person.history().highestCompleted();
        return completed == null ? facts.policy().newcomersUpTo() : completed.next();
    }
}
