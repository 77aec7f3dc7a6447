package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to know about two records that may be of one person, and how one of them goes on as the other. */
public interface PersonRecords {

    /** Both records, held until the transaction ends; in the order in which they are named. */
    Both hold(ParticipantId remaining, ParticipantId duplicate);

    /** The same, only looked at. */
    Both look(ParticipantId remaining, ParticipantId duplicate);

    /** Whether the caller speaks as a verified guardian for the person, by each of both records. */
    boolean speaksForBoth(Caller caller, Both records, Instant at);

    /** For whom somebody speaks as a verified guardian when both records are theirs, and one of them is of a minor. */
    Wards wardsOf(ParticipantId guardian, Instant at);

    /** From now on the person goes on as the remaining one, within the limits of both and known where either was. */
    void merge(Both held, Actor by, Instant at);

    /**
     * Records of children.
     *
     * @param minors those of them that are minors at home
     */
    record Wards(Set<ParticipantId> all, Set<ParticipantId> minors) {

        public Wards {
            all = Set.copyOf(all);
            minors = Set.copyOf(minors);
        }
    }

    /** Two records, of which the second one is to go on as the first. */
    record Both(Entry remaining, Entry duplicate) {}

    /**
     * A record, as far as it matters for that.
     *
     * @param subject how the person signs in by it; null when they do not
     * @param minor is a minor at home
     * @param guardians who is guardian of the person by it at present
     * @param guardian is guardian of somebody by it
     * @param correcting a correction of its birth date is open
     */
    record Entry(
            ParticipantId id,
            @Nullable String subject,
            LocalDate birthDate,
            boolean minor,
            boolean merged,
            Set<ParticipantId> guardians,
            boolean guardian,
            boolean correcting) {

        public Entry {
            guardians = Set.copyOf(guardians);
        }

        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }
}
