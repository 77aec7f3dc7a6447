package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactReadings extends JpaRepository<ContactReading, ContactReadingId> {

    /** A list of those of one person. */
    static KeysetBranch branchOf(ParticipantId person) {
        return KeysetBranch.of("id", "contact_reading where participant_id = ?", person.value());
    }
}
