package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question. */
@Component
class StoredLaceRegister implements LaceRegister {

    private final LaceDevices devices;
    private final BindLace binding;

    StoredLaceRegister(LaceDevices devices, BindLace binding) {
        this.devices = devices;
        this.binding = binding;
    }

    @Override
    public Map<EnrollmentId, DeviceFacts> boundIn(SessionId session) {
        return devices.boundIn(session).stream().collect(Collectors.toMap(BoundLace::enrollment, BoundLace::facts));
    }

    @Override
    public Set<UUID> lockBoundIn(SessionId session) {
        return devices.lockBoundIn(session).stream()
                .map(device -> device.id().value())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean release(EnrollmentId enrollment, Actor by, Instant at) {
        return binding.release(enrollment, by, at);
    }
}
