package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may speak for whom: a guardian for a child, as long as it is one by the calendar and the age of the place. */
public interface GuardianRegister {

    /** Whether the caller is a guardian of the person, verified by then, and the person is a minor there by then. */
    boolean speaksFor(Caller caller, ParticipantId person, SanctuaryId where, Instant at);

    /** The same of somebody who is not calling. */
    boolean speaksFor(ParticipantId guardian, ParticipantId person, SanctuaryId where, Instant at);

    /** Whether the person is a minor there by then. */
    boolean isMinor(ParticipantId person, SanctuaryId where, Instant at);

    /** Whose guardian the person is at present, whether or not that was verified. */
    List<ParticipantId> childrenOf(ParticipantId guardian);

    /** For whom the guardian was verified by then; whether they still are minors depends on where the session is. */
    Map<ParticipantId, Child> childrenWithVerified(ParticipantId guardian, Instant at);

    /** For whom the guardian was verified by then, and where each of them is known and a minor by then. */
    Map<ParticipantId, Set<SanctuaryId>> minorsKnownAt(ParticipantId guardian, Instant at);

    /** What a guardian knows of a child. */
    record Child(ParticipantId id, String displayName, LocalDate born) {

        @Override
        public String toString() {
            return "Child[" + id + "]";
        }
    }

    /**
     * The same for taking the person out, which needs no verification in force: the way out is never gated.
     *
     * @param since since when the person has dreamt, or now: whoever was guardian at any time since then may do it
     */
    boolean mayTakeOut(ParticipantId guardian, ParticipantId person, SanctuaryId where, Instant since);
}
