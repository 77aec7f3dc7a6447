package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
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

    private static final Card CARD = Card.of("ETH-05")
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
            return notApplicable(facts.whole(), FindingCode.ETH_05_NO_REVIEW.of());
        }
        long overdue =
                review.reportsDue().stream().filter(due -> isOver(due, facts)).count();
        return overdue == 0
                ? pass(facts.whole(), FindingCode.ETH_05_NOTHING_OVERDUE.of())
                : fail(facts.whole(), FindingCode.ETH_05_REPORTS_OVERDUE.of(overdue), Remedy.REPORT_HAZARD);
    }

    private static boolean isOver(Instant due, Facts facts) {
        return !facts.at().isBefore(due);
    }

    private Result whileDreaming(Facts facts) {
        Subject subject = facts.whole();
        SessionFacts session = facts.session();
        if (session == null || session.deviations().isEmpty()) {
            return pass(subject, FindingCode.ETH_05_AS_APPROVED.of());
        }
        Intensity strongest = facts.experience().intensity();
        for (DeviationFacts deviation : session.deviations()) {
            if (deviation.intensity().isAbove(strongest)) {
                return fail(subject, FindingCode.ETH_05_STRONGER.of(deviation.intensity(), strongest), Remedy.END);
            }
            strongest = deviation.intensity();
        }
        return pass(subject, FindingCode.ETH_05_ONLY_HAZARDS.of(strongest));
    }
}
