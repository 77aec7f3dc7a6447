package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.participant.EmergencyReadings;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers from the accesses that are open, and keeps what is read by them. */
@Component
class StoredEmergencyReadings implements EmergencyReadings {

    private final EmergencyAccesses accesses;
    private final AccessReadings readings;

    StoredEmergencyReadings(EmergencyAccesses accesses, AccessReadings readings) {
        this.accesses = accesses;
        this.readings = readings;
    }

    /** Whoever lost the role in which they opened it reads no more by it. */
    @Override
    public Optional<Actor> read(Caller caller, ParticipantId person, Part part, Instant at) {
        if (!caller.signedIn()) {
            return Optional.empty();
        }
        return accesses.lockOpen(person, caller.subjects(), at).stream()
                .filter(access -> caller.holds(access.sanctuaryId(), access.role()))
                .findFirst()
                .map(access -> {
                    Actor by = caller.as(access.role());
                    access.use(by, at);
                    readings.record(accesses.save(access).id(), part, at);
                    return by;
                });
    }
}
