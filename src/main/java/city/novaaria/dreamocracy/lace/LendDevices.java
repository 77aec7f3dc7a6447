package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.lace.LaceLending.Seen;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lends under the device's lock, as it is bound and retired. */
@Component
class LendDevices implements LaceLending {

    private final LaceDevices devices;
    private final LaceBindings bindings;
    private final LaceCalibrations calibrations;
    private final DevicesInUse inUse;

    LendDevices(LaceDevices devices, LaceBindings bindings, LaceCalibrations calibrations, DevicesInUse inUse) {
        this.devices = devices;
        this.bindings = bindings;
        this.calibrations = calibrations;
        this.inUse = inUse;
    }

    @Override
    public void lend(LaceDeviceId id, SanctuaryId house, Actor by, Instant at) {
        LaceDevice device = held(id, house);
        if (!device.usable()
                || device.modelSuspended()
                || device.selfTestPassedAt() == null
                || !device.failSafeProved()) {
            throw noSuchDevice();
        }
        if (inUse.holds(id)) {
            throw Refused.because(LaceProblem.DEVICE_IN_USE);
        }
        bindings.findByLiveDeviceKey(id.value()).ifPresent(bound -> {
            bound.release(by, at);
            bindings.saveAndFlush(bound);
        });
        device.lend(by, at);
        devices.saveAndFlush(device);
    }

    @Override
    public void takeBack(LaceDeviceId id, SanctuaryId house, Seen seen, Actor by, Instant at) {
        LaceDevice device = held(id, house);
        LaceCalibration tested = device.takeBack(
                new CalibrationId(Ids.next()),
                new NewCalibration(seen.selfTestPassed(), seen.failSafeProved(), device.calibratedFor()),
                by,
                at);
        devices.saveAndFlush(device);
        calibrations.saveAndFlush(tested);
    }

    @Override
    public Map<LaceDeviceId, String> labels(Collection<LaceDeviceId> wanted) {
        return devices.findAllById(wanted).stream().collect(Collectors.toMap(LaceDevice::id, LaceDevice::label));
    }

    private LaceDevice held(LaceDeviceId id, SanctuaryId house) {
        return devices.lock(id, Set.of(house)).orElseThrow(LendDevices::noSuchDevice);
    }

    private static Refused noSuchDevice() {
        return Refused.unprocessable(FieldError.at("#/deviceId", "Device", "device-to-lend"));
    }
}
