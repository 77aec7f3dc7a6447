package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/** Every fear in the dreamscape is used inside the permission that its owner gives now. */
final class FearsAreUsedAsPermitted implements Rule {

    @Override
    public String id() {
        return "FEA-01";
    }

    @Override
    public String title() {
        return "Fears only as permitted";
    }

    @Override
    public String says() {
        return "Every fear in the dreamscape is used inside the permission that its owner gives now.";
    }

    @Override
    public String source() {
        return "GDPR Art. 5(1)(b): purpose limitation; StoryCenter's rights of storytellers";
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
        return facts.fears().stream().map(fear -> ask(facts, fear)).toList();
    }

    private Result ask(Facts facts, FearFacts fear) {
        Subject subject = Subject.fear(fear.fearId());
        boolean ended = fear.permittedUntil() != null && !facts.at().isBefore(fear.permittedUntil());
        return fear.withdrawn() || !fear.permitsDreamscape() || !fear.sameSanctuary() || ended
                ? fail(
                        subject,
                        "A fear is used outside what its owner permits now.",
                        "Take the fear out of the scenes in a new version.",
                        Remedy.WRITE_VERSION)
                : pass(subject, "The fear is used as its owner permits.");
    }
}
