package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import city.novaaria.dreamocracy.charter.Subject;
import java.time.Instant;
import java.util.List;

final class OnlyHazardsChangeTheDream implements Rule {

    private static final Card CARD = Card.of("ETH-05", "Amendment before change")
            .says("Whatever changes is reviewed first; only an immediate hazard is met by changing a running"
                    + " dream, which never makes it stronger and is reported in time.")
            .from("45 CFR 46.108: no change before approval except to eliminate apparent immediate hazards");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return List.of(facts.point() == EvaluationPoint.LIVE ? whileDreaming(facts) : before(facts));
    }

    private Result before(Facts facts) {
        ReviewFacts review = facts.review();
        if (review == null) {
            return notApplicable(facts.whole(), "There is no review yet.");
        }
        long overdue =
                review.reportsDue().stream().filter(due -> isOver(due, facts)).count();
        return overdue == 0
                ? pass(facts.whole(), "No report about a hazard is overdue.")
                : fail(
                        facts.whole(),
                        "Reports are overdue about changes that met a hazard in this dreamscape version: " + overdue
                                + ".",
                        "Whoever facilitated or wove says what happened, in a report.",
                        Remedy.REPORT_HAZARD);
    }

    private static boolean isOver(Instant due, Facts facts) {
        return !facts.at().isBefore(due);
    }

    private Result whileDreaming(Facts facts) {
        Subject subject = facts.whole();
        SessionFacts session = facts.session();
        if (session == null || session.deviations().isEmpty()) {
            return pass(subject, "The dream is as it was approved.");
        }
        Intensity strongest = facts.experience().intensity();
        for (DeviationFacts deviation : session.deviations()) {
            if (deviation.intensity().isAbove(strongest)) {
                return fail(
                        subject,
                        "A hazard was to be met by a change to " + deviation.intensity() + "; nothing above "
                                + strongest + " is allowed now.",
                        "Change to at most " + strongest + ", or end the dream.",
                        Remedy.END);
            }
            strongest = deviation.intensity();
        }
        return pass(subject, "The dream was changed only to meet a hazard, and to no more than " + strongest + ".");
    }
}
