package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question; most callers are nobody's guardian, and are told so at once. */
@Component
class StoredGuardianRegister implements GuardianRegister {

    private final Guardianships guardianships;
    private final Participants participants;
    private final SanctuaryRegister sanctuaries;

    StoredGuardianRegister(Guardianships guardianships, Participants participants, SanctuaryRegister sanctuaries) {
        this.guardianships = guardianships;
        this.participants = participants;
        this.sanctuaries = sanctuaries;
    }

    @Override
    public boolean speaksFor(Caller caller, ParticipantId person, SanctuaryId where, Instant at) {
        return caller.participant()
                .flatMap(guardian -> guardianships.between(person, guardian))
                .filter(link -> link.verifiedAt(at))
                .filter(_ -> isMinor(person, where, at))
                .isPresent();
    }

    @Override
    public List<ParticipantId> childrenOf(ParticipantId guardian) {
        return guardianships.childrenOf(guardian);
    }

    @Override
    public Map<ParticipantId, Child> childrenWithVerified(ParticipantId guardian, Instant at) {
        return guardianships.withChildOf(guardian).stream()
                .filter(ward -> ward.link().verifiedAt(at))
                .map(Ward::child)
                .collect(Collectors.toMap(
                        Participant::id, child -> new Child(child.id(), child.displayName(), child.birthDate())));
    }

    @Override
    public boolean mayTakeOut(ParticipantId guardian, ParticipantId person, SanctuaryId where, Instant since) {
        return guardianships.between(person, guardian, since) && isMinor(person, where, since);
    }

    @Override
    public boolean isMinor(ParticipantId person, SanctuaryId where, Instant at) {
        return participants
                .bornOn(person, at)
                .flatMap(birthDate ->
                        sanctuaries.find(where).map(house -> house.site().isMinor(birthDate, at)))
                .orElse(false);
    }
}
