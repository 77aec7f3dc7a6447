package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.PersonFacts.BackgroundFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other modules may know of participants: what the charter asks, and for a board what they want to be called. */
public interface ParticipantRegister {

    /** {@link #isImpartial} as a condition in the database: it takes the subject twice, and which column holds the person. */
    String IMPARTIAL = """
            not exists (select 1 from participant p join participant self on self.person_id = p.person_id
                join participant o on o.id = %1$s join participant whom on whom.person_id = o.person_id
                where p.subject = ? and (self.id = whom.id
                    or exists (select 1 from guardianship g
                               where g.participant_id = self.id and g.guardian_id = whom.id
                                  or g.guardian_id = self.id and g.participant_id = whom.id)))
            and not exists (select 1 from participant o join participant whom on whom.person_id = o.person_id
                join relation t on t.participant_id = whom.id where o.id = %1$s and t.subject = ?)""";

    /** {@link #isKnownAt} as a condition in the database: it takes the sanctuary, and which column holds the person. */
    String KNOWN_AT =
            "exists (select 1 from participant_known_at k where k.sanctuary_id = ? and k.participant_id = %s)";

    /** Whether the caller is this person or may know them as crew. */
    boolean mayKnow(Caller caller, ParticipantId person);

    /** Whether nothing binds the caller to the person: neither now nor before, as guardian or by a relation, either way. */
    boolean isImpartial(Caller caller, ParticipantId person);

    /** Whoever may know the person, as the person or by the role by which they may. */
    Actor actor(Caller caller, ParticipantId person);

    /** Whether the crew of one of the sanctuaries has a reason to know this person. */
    boolean isKnownAt(ParticipantId person, Collection<SanctuaryId> sanctuaries);

    /** Who of those who sign in like this is a participant. */
    Map<String, ParticipantId> signingInAs(Collection<String> subjects);

    /** What these people want to be called; only for who accompanies all of them. */
    Map<ParticipantId, String> names(Collection<ParticipantId> people);

    /** Where the person is at home. */
    Optional<SanctuaryId> homeOf(ParticipantId person);

    /** From now on the crew of the sanctuary has a reason to know this person. */
    void makeKnownAt(ParticipantId person, SanctuaryId sanctuary);

    /** What is on record about the given people, and how they sign in. */
    default Map<ParticipantId, Person> about(Collection<ParticipantId> people) {
        return about(people, Set.of());
    }

    /** The same, and about whoever signs in as one of these. */
    Map<ParticipantId, Person> about(Collection<ParticipantId> people, Set<String> subjects);

    /** The same, held until the transaction ends: what would change it waits for the start, or the start for that. */
    Map<ParticipantId, Person> lockAbout(Collection<ParticipantId> people, Set<String> subjects);

    /** Holds one person until the transaction ends, so that two enrollments for them are taken one after the other. */
    void hold(ParticipantId person);

    /** The same for what begins something: refuses when the person goes on as another record. */
    void holdForMore(ParticipantId person);

    /**
     * One person, as far as the charter minds.
     *
     * @param subject how they sign in; null when they do not
     */
    record Person(@Nullable String subject, BackgroundFacts background) {

        @Override
        public String toString() {
            return "Person";
        }
    }
}
