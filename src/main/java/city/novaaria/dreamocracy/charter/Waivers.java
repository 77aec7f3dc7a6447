package city.novaaria.dreamocracy.charter;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What waivers make of the objections of the rules; a rule itself knows of none. */
final class Waivers {

    private final Facts facts;
    private final Map<Subject, UUID> people;

    private Waivers(Facts facts, Map<Subject, UUID> people) {
        this.facts = facts;
        this.people = people;
    }

    static Waivers of(Facts facts) {
        return new Waivers(
                facts,
                facts.waivers().isEmpty()
                        ? Map.of()
                        : facts.people().stream()
                                .collect(Collectors.toMap(PersonFacts::subject, PersonFacts::participantId)));
    }

    /** A waived result; or the same, which says how to ask for a waiver where there is a session to ask for. */
    Result applyTo(Result result) {
        return facts.waivers().stream()
                .filter(waiver -> waiver.covers(result, people.get(result.subject()), facts.at()))
                .findFirst()
                .map(result::waived)
                .orElseGet(() -> facts.gathering() == null ? result : result.offeringWaiver());
    }
}
