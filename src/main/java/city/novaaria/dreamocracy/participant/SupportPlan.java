package city.novaaria.dreamocracy.participant;

import jakarta.persistence.Embeddable;

/** What helps a person when a dream becomes too much, and what does not. */
@Embeddable
record SupportPlan(String helps, String doesNotHelp) {

    @Override
    public String toString() {
        return "SupportPlan";
    }
}
