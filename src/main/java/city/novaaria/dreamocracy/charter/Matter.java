package city.novaaria.dreamocracy.charter;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a waiver was asked for, and thus lets pass: what is found besides takes another one.
 *
 * @param findings codes of what a rule found, such as {@code SAF-05.step-too-large}
 * @param people because of whom it did, by how they sign in; empty where it is because of nobody in particular
 */
public record Matter(Set<String> findings, Set<String> people) {

    public Matter {
        findings = Set.copyOf(findings);
        people = Set.copyOf(people);
    }

    /** All that these say. */
    public static Matter of(Collection<Result> objections) {
        return new Matter(
                objections.stream().map(Result::code).collect(Collectors.toSet()),
                objections.stream()
                        .flatMap(objection -> objection.people().stream())
                        .collect(Collectors.toSet()));
    }

    public boolean isNothing() {
        return findings.isEmpty();
    }

    public boolean includes(Matter other) {
        return findings.containsAll(other.findings) && people.containsAll(other.people);
    }

    boolean includes(Result objection) {
        return findings.contains(objection.code()) && people.containsAll(objection.people());
    }

    @Override
    public String toString() {
        return "Matter" + findings;
    }
}
