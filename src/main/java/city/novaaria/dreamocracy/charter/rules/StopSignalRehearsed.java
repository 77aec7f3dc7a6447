package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;

final class StopSignalRehearsed implements Rule {

    private static final Card CARD = Card.of("SAF-02")
            .says("Everybody has rehearsed a stop signal in this session, for a dream awake or asleep as it will be.")
            .from("EMDR preparation phase; X-Card: a way to stop that was tried out")
            .notAt("It is done on the day itself.", EvaluationPoint.ENROLLMENT, EvaluationPoint.CONSENT_CAPTURE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        Modality rehearsed = person.stopSignalRehearsedFor();
        return rehearsed == facts.experience().modality()
                ? pass(person.subject(), FindingCode.SAF_02_REHEARSED.of())
                : fail(
                        person.subject(),
                        rehearsed == null
                                ? FindingCode.SAF_02_NOT_REHEARSED.of()
                                : FindingCode.SAF_02_OTHER_MODALITY.of(),
                        Remedy.REHEARSE);
    }
}
