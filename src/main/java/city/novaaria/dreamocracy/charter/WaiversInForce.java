package city.novaaria.dreamocracy.charter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waivers make of the objections of the rules; a rule itself knows of none. */
final class WaiversInForce {

    private final Facts facts;
    private final Map<Subject, UUID> people;
    private final Map<About, List<WaiverFacts>> waivers;

    WaiversInForce(Facts facts) {
        this.facts = facts;
        this.waivers = facts.waivers().stream()
                .collect(Collectors.groupingBy(waiver -> new About(waiver.rule(), waiver.participantId())));
        this.people = waivers.isEmpty()
                ? Map.of()
                : facts.people().stream().collect(Collectors.toMap(PersonFacts::subject, PersonFacts::participantId));
    }

    /** One rule and one person, or nobody in particular; there may be as many of them as people. */
    private record About(String rule, @Nullable UUID person) {}

    /** A waived result; or the same, which says how to ask for a waiver where there is a session to ask for. */
    Result applyTo(Result result) {
        if (!result.objects()) {
            return result;
        }
        UUID person = people.get(result.subject());
        return Stream.of(
                        new About(result.rule().id(), person),
                        new About(result.rule().id(), null))
                .flatMap(about -> waivers.getOrDefault(about, List.of()).stream())
                .filter(waiver -> waiver.covers(result, person, facts.at()))
                .findFirst()
                .map(result::waived)
                .orElseGet(() -> facts.session() == null ? result : result.offeringWaiver());
    }
}
