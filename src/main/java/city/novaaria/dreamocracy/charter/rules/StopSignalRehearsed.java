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

/** Everybody has rehearsed a stop signal in this session. */
final class StopSignalRehearsed implements Rule {

    @Override
    public String id() {
        return "SAF-02";
    }

    @Override
    public String title() {
        return "Stop signal rehearsed";
    }

    @Override
    public String says() {
        return "Everybody has rehearsed a stop signal in this session.";
    }

    @Override
    public String source() {
        return "EMDR preparation phase; X-Card: a way to stop that was tried out";
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
        return facts.people().stream().map(this::ask).toList();
    }

    private Result ask(PersonFacts person) {
        return person.stopSignalRehearsedAt() == null
                ? fail(
                        person.subject(),
                        "No stop signal was rehearsed in this session.",
                        "The person rehearses it: POST /enrollments/{id}/rehearsals.",
                        Remedy.REHEARSE)
                : pass(person.subject(), "A stop signal was rehearsed.");
    }
}
