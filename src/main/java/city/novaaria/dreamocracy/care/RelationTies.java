package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.participant.Ties;
import org.springframework.stereotype.Component;

/** Answers from the relations that are on record, and those that ended. */
@Component
class RelationTies implements Ties {

    private final Relations relations;

    RelationTies(Relations relations) {
        this.relations = relations;
    }

    @Override
    public boolean everBound(ParticipantId person, String subject) {
        return relations.everBound(person.value(), subject);
    }
}
