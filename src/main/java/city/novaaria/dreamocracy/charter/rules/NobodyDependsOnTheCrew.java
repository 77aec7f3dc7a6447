package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.Collections;
import java.util.List;
import java.util.Set;

final class NobodyDependsOnTheCrew implements Rule {

    private static final Card CARD = Card.of("VUL-03")
            .says("Nobody in the dream is on duty for it, or depends on somebody who is on duty or was and had a part"
                    + " in it.")
            .from("45 CFR 46.111(b) on undue influence; Oregon OAR 333-333-5120(6): another facilitator is offered")
            .waivable(WaiverClass.ETHICIST)
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        SessionFacts session = facts.session();
        Set<String> crew = session == null ? Set.of() : session.crew();
        return facts.people().stream().map(person -> ask(crew, person)).toList();
    }

    private Result ask(Set<String> crew, PersonFacts person) {
        if (crew.isEmpty()) {
            return notApplicable(person.subject(), FindingCode.VUL_03_NOBODY_ON_DUTY.of());
        }
        String self = person.background().signsInAs();
        if (self != null && crew.contains(self)) {
            return fail(person.subject(), FindingCode.VUL_03_ON_DUTY.of(), Remedy.ENROLL_ELSEWHERE, Remedy.CHANGE_CREW)
                    .waivableBy(WaiverClass.NEVER);
        }
        return Collections.disjoint(crew, person.background().tiedTo())
                ? pass(person.subject(), FindingCode.VUL_03_NO_RELATION.of())
                : fail(person.subject(), FindingCode.VUL_03_DEPENDS.of(), Remedy.CHANGE_CREW);
    }
}
