package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Technologists register devices, change and test them, and take them out of service; each under the device's lock. */
@Component
class KeepDevices {

    private final LaceDevices devices;
    private final LaceCalibrations calibrations;
    private final LaceBindings bindings;
    private final DevicesInUse inUse;
    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final EnrollmentControl control;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    KeepDevices(
            LaceDevices devices,
            LaceCalibrations calibrations,
            LaceBindings bindings,
            DevicesInUse inUse,
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            EnrollmentControl control,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.devices = devices;
        this.calibrations = calibrations;
        this.bindings = bindings;
        this.inUse = inUse;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.control = control;
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
        sanctuaries.holdAlone(sanctuary);
        mustBeFree(sanctuary, request.label(), id);
        return devices.saveAndFlush(new LaceDevice(
                id,
                sanctuary,
                request.label(),
                request.model(),
                request.firmwareSha256(),
                LaceAccommodation.each(request.accommodations()),
                by,
                clock.now()));
    }

    @AtomicStep
    public LaceDevice change(Caller caller, LaceDeviceId id, ExpectedVersion expected, ChangeDevice request) {
        if (request.label() != null) {
            devices.houseOf(id).ifPresent(sanctuaries::holdAlone);
        }
        LaceDevice device = hold(caller, id);
        expected.check(device.version());
        if (request.label() != null) {
            mustBeFree(device.sanctuaryId(), request.label(), id);
        }
        if (request.firmwareSha256() != null && device.runsOther(request.firmwareSha256())) {
            mustNotBeWorn(device);
        }
        List<LaceAccommodation> fit =
                request.accommodations() == null ? null : LaceAccommodation.each(request.accommodations());
        if (request.label() != null || request.firmwareSha256() != null || fit != null) {
            device.change(request.label(), request.firmwareSha256(), fit, technologist(caller, device), clock.now());
        }
        return devices.saveAndFlush(device);
    }

    @AtomicStep
    public LaceCalibration calibrate(Caller caller, LaceDeviceId id, NewCalibration request) {
        LaceDevice device = hold(caller, id);
        Actor by = technologist(caller, device);
        boolean passed = request.selfTestPassed() && request.failSafeProved();
        if (passed) {
            mustNotBeWorn(device);
        }
        Optional<LaceBinding> worn = wornBySomebodyWhoDreams(device);
        worn.ifPresent(binding -> sessions.hold(binding.sessionId()));
        Instant at = clock.now();
        LaceCalibration calibration = device.calibrate(new CalibrationId(Ids.next()), request, by, at);
        devices.saveAndFlush(device);
        worn.ifPresent(binding -> letGo(binding, by, at));
        return calibrations.saveAndFlush(calibration);
    }

    /** What somebody wears, is about to, or is not known to be let go by, stays in service. */
    @AtomicStep
    public LaceDevice retire(Caller caller, LaceDeviceId id) {
        LaceDevice device = hold(caller, id);
        device.retire(technologist(caller, device), clock.now());
        if (inUse.holds(id)) {
            throw Refused.because(LaceProblem.DEVICE_IN_USE);
        }
        return devices.saveAndFlush(device);
    }

    /** The person steps out, which who facilitates there is told; whether the dream goes on is for them to say. */
    private void letGo(LaceBinding binding, Actor by, Instant at) {
        binding.fail(by, at);
        bindings.saveAndFlush(binding);
        control.changed(binding.enrollmentId());
        control.stepOut(binding.enrollmentId(), by.followedUp(), at);
    }

    private void mustNotBeWorn(LaceDevice device) {
        if (wornBySomebodyWhoDreams(device).isPresent()) {
            throw Refused.because(LaceProblem.DEVICE_WORN);
        }
    }

    private Optional<LaceBinding> wornBySomebodyWhoDreams(LaceDevice device) {
        return bindings.findByLiveDeviceKey(device.id().value()).filter(bound -> {
            EnrolledPerson wearer = enrollments.find(bound.enrollmentId());
            return wearer.begun() && enrollments.counts(wearer);
        });
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
        if (Names.sameAsAny(label, devices.otherLabels(sanctuary, except))) {
            throw Refused.because(LaceProblem.LABEL_TAKEN);
        }
    }

    private static Refused unknownSanctuary() {
        return Refused.unprocessable(FieldError.at("#/sanctuaryId", "Unknown", "sanctuary-of-list"));
    }
}
