package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/** After somebody leaves a running dream, the others go on only as a group that is still large enough. */
final class TheRestStillHolds implements Rule {

    @Override
    public String id() {
        return "CON-07";
    }

    @Override
    public String title() {
        return "The rest of the group still holds";
    }

    @Override
    public String says() {
        return "After somebody leaves a running dream, the others go on only as a group that is still large enough.";
    }

    @Override
    public String source() {
        return "OHRP guidance on withdrawal: stop everything that involves the person";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.LIVE);
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        if (session == null) {
            return List.of(notApplicable(facts.whole(), "Nobody dreams yet."));
        }
        int dreaming = facts.people().size();
        return List.of(
                dreaming >= session.minimumDreamers()
                        ? pass(facts.whole(), dreaming + " people are dreaming.")
                        : fail(
                                facts.whole(),
                                dreaming + " people are dreaming; this dream is meant for at least "
                                        + session.minimumDreamers() + ".",
                                "End the dream gently.",
                                Remedy.END));
    }
}
