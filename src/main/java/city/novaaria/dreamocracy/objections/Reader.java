package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who reads what the charter found out, and thus how much of it.
 *
 * @param rights what the reader may do about it
 * @param caring looks after people, and reads why somebody is not cleared
 * @param crew works at the sanctuary, and reads about everybody
 * @param own the enrollments and persons that the reader is themselves
 * @param wards the enrollments of minors whose guardian the reader is
 */
public record Reader(Rights rights, boolean caring, boolean crew, Set<UUID> own, Set<UUID> wards) {

    /** The groups of the rules about screenings and about distress. */
    private static final Set<String> NOT_FROM_AFAR = Set.of("VUL", "LIV");

    public Reader {
        own = Set.copyOf(own);
        wards = Set.copyOf(wards);
    }

    /** The caller, who is themselves in the given enrollments. */
    public static Reader of(Caller caller, SanctuaryId sanctuary, Set<UUID> own) {
        return of(caller, sanctuary, own, Set.of());
    }

    /** The caller, who is themselves in some enrollments, and guardian of the minors in others. */
    public static Reader of(Caller caller, SanctuaryId sanctuary, Set<UUID> own, Set<UUID> wards) {
        return new Reader(
                new Rights(caller, sanctuary),
                caller.holds(sanctuary, Role.FACILITATOR, Role.ORGANIZER, Role.ETHICIST),
                caller.worksAt(sanctuary),
                own,
                wards);
    }

    /** The results as this reader may read them: whole, without the reason, or not at all. */
    public List<Objection> of(Collection<Result> results) {
        return of(results, false);
    }

    private List<Objection> of(Collection<Result> results, boolean fromAfar) {
        Set<Group> notCleared = results.stream()
                .filter(Result::objects)
                .filter(result -> sight(result, fromAfar) == Sight.CLEARANCE)
                .map(Group::of)
                .collect(Collectors.toSet());
        return results.stream()
                .flatMap(result -> switch (sight(result, fromAfar)) {
                    case WHOLE -> Stream.of(Objection.of(result, rights));
                    case CLEARANCE -> Stream.of(clearance(result, notCleared));
                    case NOTHING -> Stream.<Objection>empty();
                })
                .distinct()
                .toList();
    }

    private static Objection clearance(Result result, Set<Group> notCleared) {
        Group group = Group.of(result);
        Objection said = Objection.clearance(result, !notCleared.contains(group));
        return group.subject().equals(result.subject()) ? said : said.about(group.subject());
    }

    /** The same; what is said of other people is said of the whole, without telling how many they are or who. */
    public List<Objection> unnamed(Collection<Result> results, Subject whole) {
        return of(results, true).stream()
                .map(said -> own.contains(said.subject().id()) || !said.concernsOnePerson() ? said : said.about(whole))
                .distinct()
                .toList();
    }

    private Sight sight(Result result, boolean fromAfar) {
        if (!result.subject().isOnePerson()) {
            return crew || result.disclosure() == Disclosure.STAFF ? Sight.WHOLE : Sight.CLEARANCE;
        }
        if (own.contains(result.subject().id())) {
            return Sight.WHOLE;
        }
        if (wards.contains(result.subject().id())) {
            // a limit that a minor sets for themselves is theirs alone
            return result.disclosure() == Disclosure.SUBJECT_ONLY ? Sight.CLEARANCE : Sight.WHOLE;
        }
        if (!crew) {
            return Sight.NOTHING;
        }
        return switch (result.disclosure()) {
            case STAFF -> Sight.WHOLE;
            // from afar a screening or a distress that stands in the way would tell of whoever came just before
            case RESTRICTED ->
                caring && !(fromAfar && NOT_FROM_AFAR.contains(Objection.groupOf(result)))
                        ? Sight.WHOLE
                        : Sight.CLEARANCE;
            // it is said of all together, and not traced to one of them
            case SUBJECT_ONLY -> Sight.NOTHING;
        };
    }

    /** How much of a result is shown. */
    private enum Sight {
        WHOLE,
        CLEARANCE,
        NOTHING
    }

    /** The rules that are not told apart for one person. */
    private record Group(String rules, Subject subject) {

        /** Which incident it is, is not told either. */
        static Group of(Result result) {
            UUID session = result.subject().kind() == Subject.Kind.INCIDENT
                    ? result.around().ids().get("sessionId")
                    : null;
            return new Group(Objection.groupOf(result), session == null ? result.subject() : Subject.session(session));
        }
    }
}
