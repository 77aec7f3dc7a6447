package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Roster;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other modules may know of ethics reviews. */
public interface ApprovalRegister {

    /**
     * The review of a version.
     *
     * @param roster who works at its sanctuary now: nobody else's vote counts
     */
    Optional<ReviewFacts> find(VersionId version, Roster roster);

    /** The same, held until the transaction ends: a suspension waits for the start, or the start for it. */
    Optional<ReviewFacts> lock(VersionId version, Roster roster);

    /**
     * Who may decide about something in a session that uses the version: nobody who had a hand in the dreamscape, nor who is
     * bound to them or to anybody involved.
     *
     * @param involved further subjects who have a part in it, such as who asked, and the crew on duty
     */
    Bench independentOf(VersionId version, Set<String> involved);

    /** The caller, and everybody with whom a relation binds them, by subject. */
    Set<String> circleOf(Caller caller);

    /** What ethicists ruled to have changed from the version that a person agreed to; empty unless the other one is later. */
    Optional<Change> changeBetween(VersionId agreedTo, VersionId now);

    /**
     * What changed since an earlier version.
     *
     * @param sinceVersion its number
     * @param text for the people who consented to it; null while no ruling on it is in force
     */
    record Change(int sinceVersion, @Nullable String text) {

        @Override
        public String toString() {
            return "Change[" + sinceVersion + "]";
        }
    }
}
