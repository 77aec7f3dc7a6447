package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.List;

final class AftercareIsCarriedOut implements Rule {

    private static final Card CARD = Card.of("AFT-02")
            .says("A session closes once every check-in is done, declined or given up rightly; from I3 on nobody"
                    + " gets ready for a new dream while one that is due is open.")
            .from("WHO on debriefing: an offer of support, never a compulsory single session")
            .alsoAt(EvaluationPoint.CLOSE)
            .waivable(WaiverClass.ETHICIST)
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        if (facts.people().isEmpty()) {
            return List.of(
                    notApplicable(facts.whole(), FindingCode.AFT_02_NOBODY.of()).readBy(Disclosure.STAFF));
        }
        return facts.people().stream()
                .map(person ->
                        facts.point() == EvaluationPoint.CLOSE ? atTheClose(person) : atTheNextDream(facts, person))
                .toList();
    }

    private Result atTheClose(PersonFacts person) {
        return person.aftercare().unsettled() == 0
                ? pass(person.subject(), FindingCode.AFT_02_SETTLED.of())
                : fail(
                        person.subject(),
                        FindingCode.AFT_02_OPEN.of(person.aftercare().unsettled()),
                        Remedy.ASK_AFTERWARDS);
    }

    private Result atTheNextDream(Facts facts, PersonFacts person) {
        if (Intensity.I2.isAtLeast(facts.experience().intensity())) {
            return notApplicable(person.subject(), FindingCode.AFT_02_MILD.of());
        }
        return person.aftercare().openFromBefore()
                ? fail(person.subject(), FindingCode.AFT_02_DUE_BEFORE.of(), Remedy.ASK_AFTERWARDS)
                : pass(person.subject(), FindingCode.AFT_02_NONE_DUE.of());
    }
}
