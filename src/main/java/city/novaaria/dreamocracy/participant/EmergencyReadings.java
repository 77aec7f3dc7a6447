package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** Says who reads of somebody in an emergency although their role does not let them; the accesses that are open answer. */
public interface EmergencyReadings {

    /** What can be read so: what saves a life or prevents harm, and nothing else. */
    @Schema(name = "EmergencyPart", description = "What can be read of a person in an emergency.")
    enum Part {
        EMERGENCY_CONTACT,
        SUPPORT_PLAN
    }

    /**
     * Records that the caller reads it, if they may.
     *
     * @return by which right; empty when they may not
     */
    Optional<Actor> read(Caller caller, ParticipantId person, Part part, Instant at);
}
