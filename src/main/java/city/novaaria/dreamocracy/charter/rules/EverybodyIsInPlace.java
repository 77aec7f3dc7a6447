package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import java.util.ArrayList;
import java.util.List;

final class EverybodyIsInPlace implements Rule {

    private static final Card CARD = Card.of("LIV-01", "Everybody in place")
            .says("Enough people are checked in, none of them dreams elsewhere, and the chamber is free.")
            .from("21 CFR 11.10(f): enforced sequence of steps; one gate, decided on locked facts")
            .notAt(
                    "Who is where is counted when everybody is there.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN)
            .notAt(
                    "Whoever dreams here dreams nowhere else, as the schema holds; CON-07 counts them.",
                    EvaluationPoint.LIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        if (session == null) {
            return List.of(indeterminate(facts.whole(), "No session is planned.", "Plan a session."));
        }
        List<Result> results = new ArrayList<>();
        long present = facts.people().stream().filter(PersonFacts::present).count();
        if (present < session.minimumDreamers()) {
            results.add(fail(
                    facts.whole(),
                    present + " people are checked in; at least " + session.minimumDreamers() + " are needed.",
                    "Check people in.",
                    Remedy.CHECK_IN));
        }
        if (session.chamberInUse()) {
            results.add(fail(
                    facts.whole(),
                    "Another dream is still running in the chamber.",
                    "Wait until it has ended, or postpone.",
                    Remedy.POSTPONE));
        }
        // said also when somebody dreams elsewhere: that it is missing would tell others about them
        if (results.isEmpty()) {
            results.add(pass(facts.whole(), present + " people are in place."));
        }
        facts.people().stream()
                .filter(PersonFacts::dreamingElsewhere)
                .map(person -> fail(
                                person.subject(),
                                "The person is in another running dream.",
                                "Wait until they have surfaced there.",
                                Remedy.STAND_DOWN)
                        .readBy(Disclosure.RESTRICTED))
                .forEach(results::add);
        return List.copyOf(results);
    }
}
