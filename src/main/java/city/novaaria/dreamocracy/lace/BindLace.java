package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Technologists bind a device to an enrollment, which is their signature, and unbind it; both hold the session.
 *
 * <p>An enrollment that ends leaves its binding alone, because the way out takes no lock for it; whoever needs the device next
 * releases it.
 */
@Component
class BindLace {

    private final LaceDevices devices;
    private final LaceBindings bindings;
    private final LaceEnrollments enrollments;
    private final ServerClock clock;

    BindLace(LaceDevices devices, LaceBindings bindings, LaceEnrollments enrollments, ServerClock clock) {
        this.devices = devices;
        this.bindings = bindings;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** A binding and the version of the enrollment that it belongs to. */
    record Bound(LaceBinding binding, long enrollmentVersion) {}

    @AtomicStep
    public Bound bind(Caller caller, EnrollmentId id, ExpectedVersion expected, LaceDeviceId deviceId) {
        LaceEnrollments.EnrolledPerson enrollment = enrollments.visible(caller, id);
        Actor by = caller.mustHold(enrollment.sanctuary(), Role.TECHNOLOGIST);
        expected.check(enrollment.version());
        LaceDevice device = devices.lock(deviceId, Set.of(enrollment.sanctuary()))
                .filter(found -> found.state() == LaceDevice.State.IN_SERVICE)
                .orElseThrow(BindLace::noSuchDevice);
        enrollments.holdBeforeTheDream(enrollment);
        Instant at = clock.now();
        bindings.findByLiveDeviceKey(deviceId.value()).ifPresent(worn -> {
            if (!worn.enrollmentId().equals(id) && enrollments.counts(worn.enrollmentId())) {
                throw Refused.because(LaceProblem.DEVICE_IN_USE);
            }
            release(worn, by, at);
        });
        bindings.findByLiveEnrollmentKey(id.value()).ifPresent(before -> release(before, by, at));
        LaceBinding bound =
                bindings.saveAndFlush(new LaceBinding(new BindingId(Ids.next()), device, enrollment, by, at));
        return new Bound(bound, enrollments.changed(enrollment));
    }

    @AtomicStep
    public void unbind(Caller caller, EnrollmentId id) {
        LaceEnrollments.EnrolledPerson enrollment = enrollments.visible(caller, id);
        Actor by = caller.mustHold(enrollment.sanctuary(), Role.TECHNOLOGIST);
        enrollments.holdBeforeTheDream(enrollment);
        LaceBinding bound = bindings.findByLiveEnrollmentKey(id.value()).orElseThrow(Refused::notFound);
        release(bound, by, clock.now());
        enrollments.changed(enrollment);
    }

    private void release(LaceBinding bound, Actor by, Instant at) {
        bound.release(by, at);
        bindings.saveAndFlush(bound);
    }

    private static Refused noSuchDevice() {
        return Refused.unprocessable(
                FieldError.at("#/deviceId", "Device", "is the id of a device of this sanctuary that is in service"));
    }
}
