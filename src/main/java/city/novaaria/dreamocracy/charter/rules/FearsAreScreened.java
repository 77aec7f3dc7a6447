package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/** Every fear in the dreamscape was screened and cleared by somebody who did not write it. */
final class FearsAreScreened implements Rule {

    @Override
    public String id() {
        return "FEA-02";
    }

    @Override
    public String title() {
        return "Fears screened by a human";
    }

    @Override
    public String says() {
        return "Every fear in the dreamscape was screened and cleared by somebody who did not write it.";
    }

    @Override
    public String source() {
        return "Limits of confidentiality in group work: a human reads before use";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.AUTHORING, EvaluationPoint.START);
    }

    @Override
    public List<Result> ask(Facts facts) {
        if (facts.fears().isEmpty()) {
            return List.of(notApplicable(facts.whole(), "No submitted fear is used."));
        }
        return facts.fears().stream()
                .map(fear -> fear.cleared()
                        ? pass(Subject.fear(fear.fearId()), "The fear was cleared.")
                        : fail(
                                Subject.fear(fear.fearId()),
                                "A fear is used that no human has cleared.",
                                "Have an organizer screen it: POST /fears/{id}/screening.",
                                Remedy.SCREEN_FEAR))
                .toList();
    }
}
