package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.List;
import java.util.stream.Stream;

final class FearsAreScreened implements Rule {

    private static final Card CARD = Card.of("FEA-02")
            .says(
                    "Every fear in the dreamscape was screened and cleared by somebody who did not write it, and is what it was when"
                            + " the version was handed in.")
            .from("Limits of confidentiality in group work: a human reads before use")
            .alsoAt(EvaluationPoint.AUTHORING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        if (facts.fears().isEmpty()) {
            return List.of(notApplicable(facts.whole(), FindingCode.FEA_02_NO_FEAR.of()));
        }
        Stream<Result> changed = facts.experience().fearsChanged()
                ? Stream.of(fail(facts.whole(), FindingCode.FEA_02_CHANGED_SINCE.of(), Remedy.WRITE_VERSION))
                : Stream.of();
        return Stream.concat(facts.fears().stream().map(this::ask), changed).toList();
    }

    /** What was taken back has no text any more that somebody could screen. */
    private Result ask(FearFacts fear) {
        Subject subject = Subject.fear(fear.fearId());
        if (fear.cleared()) {
            return pass(subject, FindingCode.FEA_02_CLEARED.of());
        }
        return fear.withdrawn()
                ? fail(subject, FindingCode.FEA_02_TAKEN_BACK.of(), Remedy.WRITE_VERSION)
                : fail(subject, FindingCode.FEA_02_NOT_CLEARED.of(), Remedy.SCREEN_FEAR);
    }
}
