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
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class NobodyDependsOnTheCrew implements Rule {

    private static final Card CARD = Card.of("VUL-03")
            .says("Nobody in the dream is on duty for it, or depends on somebody who is on duty or was and had a part"
                    + " in it, as a child does on its guardians.")
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
        if (session == null || session.crew().isEmpty()) {
            return facts.people().stream()
                    .map(person -> notApplicable(person.subject(), FindingCode.VUL_03_NOBODY_ON_DUTY.of()))
                    .toList();
        }
        Set<String> crew = session.crew();
        Set<String> toStay = session.ifOthersWereOnDuty().crew();
        return facts.people().stream().map(person -> ask(crew, toStay, person)).toList();
    }

    private Result ask(Set<String> crew, Set<String> toStay, PersonFacts person) {
        String self = person.background().signsInAs();
        if (self != null && crew.contains(self)) {
            return fail(person.subject(), FindingCode.VUL_03_ON_DUTY.of(), whatHelps(!toStay.contains(self)))
                    .waivableBy(WaiverClass.NEVER);
        }
        Set<String> tiedTo = tiedTo(person);
        Set<String> both = tiedTo.stream().filter(crew::contains).collect(Collectors.toUnmodifiableSet());
        return both.isEmpty()
                ? pass(person.subject(), FindingCode.VUL_03_NO_RELATION.of())
                : fail(
                                person.subject(),
                                FindingCode.VUL_03_DEPENDS.of(),
                                whatHelps(Collections.disjoint(toStay, tiedTo)))
                        .becauseOf(both);
    }

    /** A child depends on its guardians. */
    private static Set<String> tiedTo(PersonFacts person) {
        return Stream.concat(
                        person.background().tiedTo().stream(),
                        person.background().guardianSubjects())
                .collect(Collectors.toSet());
    }

    /** Other crew help only where nobody in the way had a part in the session already. */
    private static Remedy[] whatHelps(boolean otherCrewHelp) {
        return otherCrewHelp
                ? new Remedy[] {Remedy.CHANGE_CREW, Remedy.ENROLL_ELSEWHERE}
                : new Remedy[] {Remedy.ENROLL_ELSEWHERE, Remedy.STAND_DOWN};
    }
}
