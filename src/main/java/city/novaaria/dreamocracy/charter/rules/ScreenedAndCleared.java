package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Finding;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.time.Instant;
import java.util.List;

final class ScreenedAndCleared implements Rule {

    private static final Card CARD = Card.of("VUL-04")
            .says("A screening that is recent enough for this house clears the person where the dream asks for one,"
                    + " and nowhere does one stand in the way; nobody lifts what they found themselves.")
            .from("Contraindications of virtual-reality exposure; acute-risk thresholds of suicide screening")
            .readBy(Disclosure.RESTRICTED);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        boolean needed = facts.experience().intensity().isAtLeast(facts.policy().screeningFrom());
        ScreeningFacts screening = person.background().screening();
        if (screening == null || !facts.at().isBefore(countsUntil(facts, screening))) {
            return needed
                    ? fail(person.subject(), FindingCode.VUL_04_NOT_SCREENED.of(), Remedy.SCREEN)
                    : notApplicable(person.subject(), FindingCode.VUL_04_NOT_NEEDED.of());
        }
        return switch (screening.outcome()) {
            case CLEARED -> pass(person.subject(), FindingCode.VUL_04_CLEARED.of());
            case REFER ->
                screening.cleared()
                        ? pass(person.subject(), FindingCode.VUL_04_SECOND_LOOK_CLEARS.of())
                        : referred(person, screening, needed);
            case HARD_STOP -> stopped(person, screening, needed);
        };
    }

    /** A house judges by its own number, too; what stands in the way stands as long as whoever found it said. */
    private static Instant countsUntil(Facts facts, ScreeningFacts screening) {
        boolean clears = screening.outcome() == ScreeningFacts.Finding.CLEARED
                || (screening.outcome() == ScreeningFacts.Finding.REFER && screening.cleared());
        Instant here = screening.at().plus(facts.policy().screeningValidity());
        return clears && here.isBefore(screening.validUntil()) ? here : screening.validUntil();
    }

    private Result referred(PersonFacts person, ScreeningFacts screening, boolean needed) {
        Finding found = FindingCode.VUL_04_SECOND_LOOK_MISSING.of();
        return needed
                ? fail(person.subject(), found, Remedy.CLEAR_SCREENING)
                : failUntil(screening.validUntil(), person.subject(), found, Remedy.CLEAR_SCREENING);
    }

    /** Nobody clears it: it takes another screening, while it stands by somebody who may clear. */
    private Result stopped(PersonFacts person, ScreeningFacts screening, boolean needed) {
        Finding found = FindingCode.VUL_04_MUST_NOT_DREAM.of();
        return needed
                ? fail(person.subject(), found, Remedy.SCREEN_ANEW)
                : failUntil(screening.validUntil(), person.subject(), found, Remedy.SCREEN_ANEW);
    }
}
