package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/** Takes laces of one make out of every dream of the city because of an incident, and back in again (INC-02, SAF-04). */
public interface ModelSuspensions {

    /**
     * Suspends the model of that device, in every sanctuary; done once for each incident and model. Nothing that is worn is
     * released: who wears one does not start, come back or dream on for long.
     *
     * @param thisFirmwareOnly what runs another firmware stays in use
     * @return whether there is such a device
     */
    boolean suspendModelOf(LaceDeviceId device, boolean thisFirmwareOnly, UUID incident, Actor by, Instant at);

    /** The corrective actions of the incident are verified: what it suspended is in use again, unless another one did too. */
    void lift(UUID incident, Actor by, Instant at);
}
