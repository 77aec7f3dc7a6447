package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an objection concerns besides its subject, and who stands how towards it.
 *
 * @param ids by the names that the API gives them
 * @param person whom it is about; null when it is about all
 * @param guardians who may permit for that person
 * @param accompanying the crew entries that facilitate on duty
 * @param away the crew entries on duty of those who have gone silent or are on a break
 * @param review of the version; null when there is none
 * @param absent the enrollments of those who have a place and have not arrived
 * @param checkInFrom when check-in may begin; null once it may, and where there is no session
 * @param notClearing subjects who must not be the ones to look a second time at what a screening found of that person
 * @param containing who has no part left in containing it; null unless it is about an incident
 * @param session what is known of it; null where there is none
 */
public record Around(
        Map<String, UUID> ids,
        @Nullable UUID person,
        Set<UUID> guardians,
        Set<UUID> accompanying,
        Set<UUID> away,
        @Nullable ReviewFacts review,
        Set<UUID> absent,
        @Nullable Instant checkInFrom,
        Set<String> notClearing,
        @Nullable Containing containing,
        @Nullable SessionFacts session) {

    /** Nothing is known. */
    public static final Around NOTHING =
            new Around(Map.of(), null, Set.of(), Set.of(), Set.of(), null, Set.of(), null, Set.of(), null);

    /** About nothing that happened in a session. */
    public Around(
            Map<String, UUID> ids,
            @Nullable UUID person,
            Set<UUID> guardians,
            Set<UUID> accompanying,
            Set<UUID> away,
            @Nullable ReviewFacts review,
            Set<UUID> absent,
            @Nullable Instant checkInFrom,
            Set<String> notClearing,
            @Nullable Containing containing) {
        this(ids, person, guardians, accompanying, away, review, absent, checkInFrom, notClearing, containing, null);
    }

    public Around {
        ids = Map.copyOf(ids);
        guardians = Set.copyOf(guardians);
        accompanying = Set.copyOf(accompanying);
        away = Set.copyOf(away);
        absent = Set.copyOf(absent);
        notClearing = Set.copyOf(notClearing);
    }

    /**
     * Who has no part left in containing an incident.
     *
     * @param signed did one already
     * @param crew were there, and do not judge it
     * @param dreaming are in the dream
     */
    public record Containing(Set<String> signed, Set<String> crew, Set<UUID> dreaming) {

        public Containing {
            signed = Set.copyOf(signed);
            crew = Set.copyOf(crew);
            dreaming = Set.copyOf(dreaming);
        }

        @Override
        public String toString() {
            return "Containing";
        }
    }

    /** The same about an incident. */
    Around containing(Containing by) {
        return new Around(
                ids, person, guardians, accompanying, away, review, absent, checkInFrom, notClearing, by, session);
    }

    @Override
    public String toString() {
        return "Around";
    }
}
