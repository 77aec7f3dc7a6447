package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who reads what the charter found out, and thus how much of it.
 *
 * @param caring looks after people, and reads why somebody is not cleared
 * @param crew works at the sanctuary, and reads about everybody
 * @param own the seats and persons that the reader is themselves
 */
public record Reader(boolean caring, boolean crew, Set<UUID> own) {

    public Reader {
        own = Set.copyOf(own);
    }

    /** The caller, who is themselves in the given seats. */
    public static Reader of(Caller caller, SanctuaryId sanctuary, Set<UUID> own) {
        return new Reader(
                caller.holds(sanctuary, Role.FACILITATOR, Role.ORGANIZER, Role.ETHICIST),
                caller.worksAt(sanctuary),
                own);
    }

    /** The results as this reader may read them: whole, without the reason, or not at all. */
    public List<Objection> of(Collection<Result> results) {
        Set<String> saidOfTheWhole = results.stream()
                .filter(result -> !result.subject().isOnePerson())
                .map(result -> result.rule().id())
                .collect(Collectors.toSet());
        return results.stream()
                .flatMap(result ->
                        of(result, saidOfTheWhole.contains(result.rule().id())).stream())
                .toList();
    }

    private Optional<Objection> of(Result result, boolean alsoSaidOfTheWhole) {
        if (!result.subject().isOnePerson() || own.contains(result.subject().id())) {
            return Optional.of(Objection.of(result));
        }
        if (!crew) {
            return Optional.empty();
        }
        return switch (result.disclosure()) {
            case STAFF -> Optional.of(Objection.of(result));
            case RESTRICTED -> Optional.of(caring ? Objection.of(result) : Objection.notCleared(result));
            // what is said of all together must not be traced to one of them
            case SUBJECT_ONLY -> alsoSaidOfTheWhole ? Optional.empty() : Optional.of(Objection.notCleared(result));
        };
    }
}
