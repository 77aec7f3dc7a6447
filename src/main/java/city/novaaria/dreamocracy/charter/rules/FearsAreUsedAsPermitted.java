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

final class FearsAreUsedAsPermitted implements Rule {

    private static final Card CARD = Card.of("FEA-01")
            .says("Every fear in the dreamscape is used inside the permission that its owner gives now, and until the"
                    + " dream is planned to be over.")
            .from("GDPR Art. 5(1)(b): purpose limitation; StoryCenter's rights of storytellers")
            .alsoAt(EvaluationPoint.AUTHORING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        if (facts.fears().isEmpty()) {
            return List.of(notApplicable(facts.whole(), FindingCode.FEA_01_NO_FEAR.of()));
        }
        return facts.fears().stream().map(fear -> ask(facts, fear)).toList();
    }

    private Result ask(Facts facts, FearFacts fear) {
        Subject subject = Subject.fear(fear.fearId());
        boolean ended = fear.permittedUntil() != null && !facts.mustHoldUntil().isBefore(fear.permittedUntil());
        return fear.withdrawn() || !fear.permitsDreamscape() || !fear.sameSanctuary() || ended
                ? fail(subject, FindingCode.FEA_01_NOT_PERMITTED.of(), Remedy.WRITE_VERSION)
                : pass(subject, FindingCode.FEA_01_PERMITTED.of());
    }
}
