package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import java.time.Instant;
import java.util.List;

final class ScreenedAndCleared implements Rule {

    private static final Card CARD = Card.of("VUL-04", "Screened beforehand")
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
                    ? fail(
                            person.subject(),
                            "No screening of the person is on record that still counts.",
                            "The crew screens the person.",
                            Remedy.SCREEN)
                    : notApplicable(person.subject(), "This dream asks for no screening, and none stands in its way.");
        }
        return switch (screening.outcome()) {
            case CLEARED -> pass(person.subject(), "A screening that still counts clears the person.");
            case REFER ->
                screening.cleared()
                        ? pass(person.subject(), "A second person has cleared what the screening left open.")
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
        String explanation = "The screening asks for a second, qualified look, which nobody has taken yet.";
        String remedy = "A facilitator or ethicist other than who screened decides.";
        return needed
                ? fail(person.subject(), explanation, remedy, Remedy.CLEAR_SCREENING)
                : failUntil(screening.validUntil(), person.subject(), explanation, remedy, Remedy.CLEAR_SCREENING);
    }

    /** Nobody clears it: it takes another screening, once what was found is over. */
    private Result stopped(PersonFacts person, ScreeningFacts screening, boolean needed) {
        String explanation = "The screening says that the person must not dream now; somebody should be with them.";
        String remedy = "Look after the person; somebody else screens them anew when it is over.";
        return needed
                ? fail(person.subject(), explanation, remedy, Remedy.SCREEN)
                : failUntil(screening.validUntil(), person.subject(), explanation, remedy, Remedy.SCREEN);
    }
}
