package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspends models of laces in the transaction in which an incident is judged; whoever judges holds the incident. */
@Component
class SuspendModels implements ModelSuspensions {

    private final LaceDevices devices;
    private final LaceModelSuspensions suspensions;

    SuspendModels(LaceDevices devices, LaceModelSuspensions suspensions) {
        this.devices = devices;
        this.suspensions = suspensions;
    }

    @Override
    @Transactional
    public boolean suspendModelOf(LaceDeviceId id, boolean thisFirmwareOnly, UUID incident, Actor by, Instant at) {
        Optional<LaceDevice> device = devices.findById(id);
        device.filter(found -> !suspensions.existsByIncidentIdAndModelKey(incident, found.modelKey()))
                .ifPresent(found -> suspensions.saveAndFlush(
                        new LaceModelSuspension(found, thisFirmwareOnly, incident, by.followedUp(), at)));
        return device.isPresent();
    }

    @Override
    @Transactional
    public void lift(UUID incident, Actor by, Instant at) {
        List<LaceModelSuspension> open = suspensions.findByIncidentIdAndOpenKeyNotNull(incident);
        open.forEach(suspension -> suspension.lift(by.followedUp(), at));
        suspensions.saveAllAndFlush(open);
    }
}
