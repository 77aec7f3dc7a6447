package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.NightmareFacts;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.List;

/** That the dream is no stronger than before ETH-05 asks at the same gate, and INC-02 that it is not after the worst. */
final class FourRolesContainIt implements Rule {

    private static final Card CARD = Card.of("INC-03")
            .says(
                    "A serious shared nightmare is contained by four roles, each with their own signature, and nobody dreams"
                            + " on before. The dream goes on only when an ethicist has recorded that it may, and no stronger than"
                            + " before; after the worst it does not.")
            .from("The story of the city; four eyes see more than two")
            .notAt(
                    "What happened in a session keeps nobody from planning to be there.",
                    EvaluationPoint.ENROLLMENT,
                    EvaluationPoint.CONSENT_CAPTURE,
                    EvaluationPoint.CHECK_IN)
            // whoever dreams there is not told what was reported of whom they dream with
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        IncidentFacts known = session == null ? null : session.incidents();
        if (known == null) {
            return List.of(indeterminate(facts.whole(), FindingCode.INC_03_NOT_KNOWN.of()));
        }
        return known.nightmares().isEmpty()
                ? List.of(pass(facts.whole(), FindingCode.INC_03_NO_NIGHTMARE.of()))
                : known.nightmares().stream()
                        .map(nightmare -> about(nightmare, facts))
                        .distinct()
                        .toList();
    }

    private Result about(NightmareFacts nightmare, Facts facts) {
        if (!nightmare.contained()) {
            Remedy[] parts =
                    nightmare.missing().stream().sorted().map(Remedy::signingAs).toArray(Remedy[]::new);
            return fail(Subject.incident(nightmare.incidentId()), FindingCode.INC_03_NOT_CONTAINED.of(), parts);
        }
        if (!nightmare.goesOn()) {
            return facts.point() == EvaluationPoint.LIVE
                    ? fail(facts.whole(), FindingCode.INC_03_NOT_CONTINUED.of(), Remedy.END)
                    : fail(facts.whole(), FindingCode.INC_03_NOT_CONTINUED.of());
        }
        return pass(facts.whole(), FindingCode.INC_03_MAY_GO_ON.of());
    }
}
