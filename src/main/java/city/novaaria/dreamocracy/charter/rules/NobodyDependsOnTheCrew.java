package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class NobodyDependsOnTheCrew implements Rule {

    private static final Card CARD = Card.of("VUL-03", "Free to say no")
            .says("Nobody in the dream depends on somebody who is on duty for it.")
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
        Set<String> onDuty = session == null
                ? Set.of()
                : session.onDuty().stream().map(CrewFacts::person).collect(Collectors.toUnmodifiableSet());
        return facts.people().stream().map(person -> ask(onDuty, person)).toList();
    }

    private Result ask(Set<String> onDuty, PersonFacts person) {
        if (onDuty.isEmpty()) {
            return notApplicable(person.subject(), "Nobody is on duty yet.");
        }
        return Collections.disjoint(onDuty, person.background().tiedTo())
                ? pass(person.subject(), "No relation to anybody on duty is on record.")
                : fail(
                        person.subject(),
                        "The person depends on somebody who is on duty, as a relation on record says.",
                        "Put somebody else on duty; or record a safeguard, which an independent ethicist may accept.",
                        Remedy.ASSIGN_CREW);
    }
}
