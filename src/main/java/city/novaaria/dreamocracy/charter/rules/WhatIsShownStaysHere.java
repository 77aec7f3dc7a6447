package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;
import java.util.Set;

/** Everybody has agreed to keep to themselves what others show, and knows that nobody can promise it for all. */
final class WhatIsShownStaysHere implements Rule {

    @Override
    public String id() {
        return "X-02";
    }

    @Override
    public String title() {
        return "What is shown stays here";
    }

    @Override
    public String says() {
        return "Everybody has agreed to keep to themselves what others show, and knows that nobody can promise it for all.";
    }

    @Override
    public String source() {
        return "Group agreements in therapy; Oregon OAR 333-333-4450(4)";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.NEVER;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.CHECK_IN, EvaluationPoint.START);
    }

    @Override
    public List<Result> ask(Facts facts) {
        boolean needed =
                !facts.policy().groupAgreementFrom().isAbove(facts.experience().intensity());
        return facts.people().stream().map(person -> ask(needed, person)).toList();
    }

    private Result ask(boolean needed, PersonFacts person) {
        if (!needed) {
            return notApplicable(person.subject(), "This dream asks for no agreement of the group.");
        }
        return person.preparation().groupAgreement()
                ? pass(person.subject(), "The person agreed to keep to themselves what others show.")
                : fail(
                        person.subject(),
                        "The person has not agreed yet to keep to themselves what others show.",
                        "The person agrees: POST /enrollments/{id}/group-agreement.",
                        Remedy.AGREE_WITH_GROUP);
    }
}
