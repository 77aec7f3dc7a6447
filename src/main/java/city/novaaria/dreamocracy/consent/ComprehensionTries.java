package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ComprehensionTries extends JpaRepository<ComprehensionTry, UUID> {

    /**
     * In whichever session: another enrollment brings no new tries; nor does a version in which the languages of the text
     * stand in another order.
     */
    @Query("""
            select t from ComprehensionTry t
            where t.participantId = :speaker
              and (t.disclosureSha256 in :texts
                   or exists (select 1 from Serving s where s.id = t.servingId and s.disclosureSha256 in :texts))""")
    List<ComprehensionTry> ofText(ParticipantId speaker, Collection<String> texts);
}
