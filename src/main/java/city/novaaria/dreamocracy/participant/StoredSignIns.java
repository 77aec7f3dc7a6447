package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.sanctuary.SignIns;
import org.springframework.stereotype.Component;

/** Answers from the records of people. */
@Component
class StoredSignIns implements SignIns {

    private final Participants participants;

    StoredSignIns(Participants participants) {
        this.participants = participants;
    }

    @Override
    public boolean goesOnAsAnother(String subject) {
        return participants.existsBySubjectAndMergedAtIsNotNull(subject);
    }
}
