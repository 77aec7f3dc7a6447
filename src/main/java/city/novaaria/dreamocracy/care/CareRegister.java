package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other modules may know of what is on record for people's sake: what the charter asks. */
public interface CareRegister {

    /**
     * That somebody found nothing of a person that still stands in the way, as a condition in the database: it takes the
     * subject, when, and which column holds the person.
     */
    String NOT_FOUND_BY = """
            not exists (select 1 from participant o join participant k on k.person_id = o.person_id
                join screening f on f.participant_id = k.id where o.id = %s
                and f.screened_by = ? and f.outcome <> 'CLEARED' and f.cleared_at is null and f.valid_until > ?)""";

    /**
     * That nothing of a person stands by which they must not dream, by any of their records, as a condition in the database: it
     * takes when, and which column holds the person.
     */
    String NOT_STOPPED = """
            not exists (select 1 from participant o join participant k on k.person_id = o.person_id
                join screening f on f.latest_key = k.id where o.id = %s
                and f.outcome = 'HARD_STOP' and f.valid_until > ?)""";

    /** What is on record about each of the people; whoever holds them sees it change no more. */
    Map<ParticipantId, Care> about(Collection<ParticipantId> people);

    /** With whom a relation binds each of these subjects, whichever of the two depends on the other. */
    Map<String, Set<String>> circlesOf(Collection<String> subjects);

    /**
     * What is on record about one person.
     *
     * @param screening the latest; null when they were never screened
     * @param tiedTo subjects of crew on whom they depend
     */
    record Care(@Nullable ScreeningFacts screening, Set<String> tiedTo) {

        public Care {
            tiedTo = Set.copyOf(tiedTo);
        }

        /** Somebody was referred or stopped, and waits for a second look. */
        boolean waitsForSecondLook() {
            return screening != null && screening.needsSecondLook();
        }

        /** The same when these must not be the ones who look. */
        Care notClearedBy(Set<String> subjects) {
            return screening == null ? this : new Care(screening.notClearedBy(subjects), tiedTo);
        }

        @Override
        public String toString() {
            return "Care";
        }
    }
}
