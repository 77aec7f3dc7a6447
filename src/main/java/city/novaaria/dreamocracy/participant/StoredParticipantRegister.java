package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.OwnParticipants;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question. */
@Component
class StoredParticipantRegister implements ParticipantRegister, OwnParticipants {

    private final Participants participants;
    private final JdbcClient jdbc;

    StoredParticipantRegister(Participants participants, JdbcClient jdbc) {
        this.participants = participants;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ParticipantId> of(String subject) {
        return participants.idOf(subject);
    }

    @Override
    public boolean mayKnow(Caller caller, ParticipantId person) {
        if (caller.is(person)) {
            return true;
        }
        Set<UUID> reach = Participants.reach(caller);
        return !reach.isEmpty() && participants.isKnownAt(person, reach);
    }

    /** Two callers may do this at once: the database lets the first win and the second have no effect. */
    @Override
    public void makeKnownAt(ParticipantId person, SanctuaryId sanctuary) {
        jdbc.sql("""
                        insert into participant_known_at (participant_id, sanctuary_id)
                        values (:person, :sanctuary) on conflict do nothing""")
                .param("person", person.value())
                .param("sanctuary", sanctuary.value())
                .update();
    }

    @Override
    public Set<ParticipantId> withEmergencyContact(Collection<ParticipantId> people) {
        return people.isEmpty() ? Set.of() : participants.withEmergencyContact(people);
    }
}
