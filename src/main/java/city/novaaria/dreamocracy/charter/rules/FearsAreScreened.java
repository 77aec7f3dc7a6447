package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.List;

final class FearsAreScreened implements Rule {

    private static final Card CARD = Card.of("FEA-02", "Fears screened by a human")
            .says("Every fear in the dreamscape was screened and cleared by somebody who did not write it.")
            .from("Limits of confidentiality in group work: a human reads before use")
            .alsoAt(EvaluationPoint.AUTHORING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        if (facts.fears().isEmpty()) {
            return List.of(notApplicable(facts.whole(), "No submitted fear is used."));
        }
        return facts.fears().stream().map(this::ask).toList();
    }

    /** What was taken back has no text any more that somebody could screen. */
    private Result ask(FearFacts fear) {
        Subject subject = Subject.fear(fear.fearId());
        if (fear.cleared()) {
            return pass(subject, "The fear was cleared.");
        }
        return fear.withdrawn()
                ? fail(
                        subject,
                        "A fear is used that was taken back, and thus is not cleared.",
                        "Write a version without it.",
                        Remedy.WRITE_VERSION)
                : fail(
                        subject,
                        "A fear is used that no human has cleared.",
                        "Have an organizer screen it.",
                        Remedy.SCREEN_FEAR);
    }
}
