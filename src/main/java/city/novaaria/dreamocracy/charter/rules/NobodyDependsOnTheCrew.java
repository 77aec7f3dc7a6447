package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Facts;
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

    private static final Card CARD = Card.of("VUL-03", "Free to say no")
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
            return notApplicable(person.subject(), "Nobody is on duty yet.");
        }
        String self = person.background().signsInAs();
        if (self != null && crew.contains(self)) {
            return fail(
                            person.subject(),
                            "The person is on duty for this dream themselves, or was and had a part in it.",
                            "Who accompanies a dream does not dream it: let them take a seat in another one, or take"
                                    + " them off duty before they have a part in it.",
                            Remedy.ENROLL_ELSEWHERE,
                            Remedy.ASSIGN_CREW)
                    .waivableBy(WaiverClass.NEVER);
        }
        return Collections.disjoint(crew, person.background().tiedTo())
                ? pass(person.subject(), "No relation to anybody on duty is on record.")
                : fail(
                        person.subject(),
                        "The person depends on somebody who is on duty, as a relation on record says.",
                        "Put somebody else on duty; or record a safeguard, which an independent ethicist may accept.",
                        Remedy.ASSIGN_CREW);
    }
}
