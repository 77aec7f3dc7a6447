package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.ReviewFacts.PredecessorFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The consent was given for what is dreamt now, and after the last ruling that people must be asked again. */
final class ConsentMeetsThisVersion implements Rule {

    @Override
    public String id() {
        return "CON-08";
    }

    @Override
    public String title() {
        return "Consent anew after a change";
    }

    @Override
    public String says() {
        return "The consent was given for this version or for one from which ethicists ruled it to differ in nothing that"
                + " matters, and after the last ruling that people must be asked again.";
    }

    @Override
    public String source() {
        return "ICH E6(R3) 2.8.2: assess whether consent is needed again";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.START);
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        PersonFacts.ConsentFacts consent = person.consent();
        if (consent == null) {
            return notApplicable(person.subject(), "There is no consent that a change could touch.");
        }
        Optional<PredecessorFacts> earlier = facts.reviewIfAny().flatMap(review -> review.predecessor(consent));
        boolean thisVersion = consent.versionId().equals(facts.experience().versionId());
        if (!thisVersion && earlier.isEmpty()) {
            return fail(
                    person.subject(),
                    "The session now uses another version than the one consented to.",
                    "Show the person what changed: serve the present disclosure and ask anew.",
                    Remedy.READ_DISCLOSURE,
                    Remedy.GIVE_CONSENT);
        }
        boolean ruledAnew = Stream.concat(
                        facts.reviewIfAny().map(ReviewFacts::reconsentSince).stream(),
                        thisVersion ? Stream.empty() : earlier.map(PredecessorFacts::reconsentSince).stream())
                .anyMatch(since -> !consent.givenAt().isAfter(since));
        return ruledAnew
                ? fail(
                        person.subject(),
                        "An ethicist has ruled that people must be asked again.",
                        "Serve the disclosure to the person again and ask anew.",
                        Remedy.READ_DISCLOSURE,
                        Remedy.GIVE_CONSENT)
                : pass(
                        person.subject(),
                        thisVersion
                                ? "The consent was given for this version."
                                : "The consent was given for an earlier version that is the same in substance.");
    }
}
