package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import org.springframework.stereotype.Component;

/** Technologists register devices, change and test them, and take them out of service; each under the device's lock. */
@Component
class KeepDevices {

    private final LaceDevices devices;
    private final LaceCalibrations calibrations;
    private final LaceBindings bindings;
    private final EnrollmentRegister enrollments;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    KeepDevices(
            LaceDevices devices,
            LaceCalibrations calibrations,
            LaceBindings bindings,
            EnrollmentRegister enrollments,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.devices = devices;
        this.calibrations = calibrations;
        this.bindings = bindings;
        this.enrollments = enrollments;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @AtomicStep
    public LaceDevice register(Caller caller, NewDevice request) {
        SanctuaryId sanctuary = sanctuaries
                .find(request.sanctuaryId())
                .orElseThrow(KeepDevices::unknownSanctuary)
                .id();
        Actor by = caller.mustHold(sanctuary, Role.TECHNOLOGIST);
        LaceDeviceId id = new LaceDeviceId(Ids.next());
        mustBeFree(sanctuary, request.label(), id);
        return devices.saveAndFlush(new LaceDevice(
                id, sanctuary, request.label(), request.model(), request.firmwareSha256(), by, clock.now()));
    }

    @AtomicStep
    public LaceDevice change(Caller caller, LaceDeviceId id, ExpectedVersion expected, ChangeDevice request) {
        LaceDevice device = hold(caller, id);
        expected.check(device.version());
        if (request.label() != null) {
            mustBeFree(device.sanctuaryId(), request.label(), id);
        }
        if (request.label() != null || request.firmwareSha256() != null) {
            device.change(request.label(), request.firmwareSha256(), technologist(caller, device), clock.now());
        }
        return devices.saveAndFlush(device);
    }

    @AtomicStep
    public LaceCalibration calibrate(Caller caller, LaceDeviceId id, NewCalibration request) {
        LaceDevice device = hold(caller, id);
        LaceCalibration calibration = device.calibrate(
                new CalibrationId(Ids.next()),
                request.selfTestPassed(),
                request.failSafeProved(),
                technologist(caller, device),
                clock.now());
        devices.saveAndFlush(device);
        return calibrations.saveAndFlush(calibration);
    }

    /** What somebody wears, or is about to, stays in service. */
    @AtomicStep
    public LaceDevice retire(Caller caller, LaceDeviceId id) {
        LaceDevice device = hold(caller, id);
        device.retire(technologist(caller, device), clock.now());
        bindings.findByLiveDeviceKey(id.value())
                .filter(bound -> enrollments.counts(enrollments.find(bound.enrollmentId())))
                .ifPresent(_ -> {
                    throw Refused.because(LaceProblem.DEVICE_IN_USE);
                });
        return devices.saveAndFlush(device);
    }

    private LaceDevice hold(Caller caller, LaceDeviceId id) {
        LaceDevice device = devices.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        technologist(caller, device);
        return device;
    }

    private static Actor technologist(Caller caller, LaceDevice device) {
        return caller.mustHold(device.sanctuaryId(), Role.TECHNOLOGIST);
    }

    private void mustBeFree(SanctuaryId sanctuary, String label, LaceDeviceId except) {
        if (devices.existsBySanctuaryIdAndLabelAndIdNot(sanctuary, label, except)) {
            throw Refused.because(LaceProblem.LABEL_TAKEN);
        }
    }

    private static Refused unknownSanctuary() {
        return Refused.unprocessable(FieldError.at(
                "#/sanctuaryId", "Unknown", "is the id of a sanctuary; GET /api/v1/sanctuaries lists them"));
    }
}
