package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.consent.ConsentRegister;
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
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentControl;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Technologists bind a device to an enrollment, which is their signature, and unbind it; both hold the session.
 *
 * <p>An enrollment that ends leaves its binding alone, because the way out takes no lock for it. That somebody has left is not
 * told by their device either: as long as they could wear it, it is theirs until it is unbound.
 */
@Component
class BindLace {

    private final LaceDevices devices;
    private final LaceBindings bindings;
    private final EnrollmentRegister enrollments;
    private final EnrollmentControl control;
    private final SessionRegister sessions;
    private final ConsentRegister consents;
    private final ServerClock clock;

    BindLace(
            LaceDevices devices,
            LaceBindings bindings,
            EnrollmentRegister enrollments,
            EnrollmentControl control,
            SessionRegister sessions,
            ConsentRegister consents,
            ServerClock clock) {
        this.devices = devices;
        this.bindings = bindings;
        this.enrollments = enrollments;
        this.control = control;
        this.sessions = sessions;
        this.consents = consents;
        this.clock = clock;
    }

    /** A binding and what the tag of the enrollment that it belongs to tells who made it. */
    record Bound(LaceBinding binding, long enrollmentTag) {}

    @AtomicStep
    public Bound bind(
            Caller caller,
            EnrollmentId id,
            ExpectedVersion expected,
            LaceDeviceId deviceId,
            List<LaceAccommodation> askedFor) {
        EnrolledPerson enrollment = enrollments.visible(caller, id);
        Actor by = caller.mustHold(enrollment.sanctuaryId(), Role.TECHNOLOGIST);
        Sight sight = sessions.sight(caller, enrollment);
        expected.check(sight.tag(enrollment));
        LaceDevice device = devices.lock(deviceId, Set.of(enrollment.sanctuaryId()))
                .filter(LaceDevice::usable)
                .orElseThrow(BindLace::noSuchDevice);
        control.holdBeforeTheDream(caller, id);
        // whoever takes it back waits for the session, and releases what is bound by then
        if (!consents.grantsFromAfar(id, Scope.NEURAL_SYNC)) {
            throw Refused.because(LaceProblem.NO_NEURAL_SYNC);
        }
        Instant at = clock.now();
        bindings.findByLiveDeviceKey(deviceId.value()).ifPresent(worn -> {
            if (!worn.enrollmentId().equals(id) && enrollments.counts(enrollments.find(worn.enrollmentId()))) {
                throw Refused.because(LaceProblem.DEVICE_IN_USE);
            }
            release(worn, by, at);
        });
        bindings.findByLiveEnrollmentKey(id.value()).ifPresent(before -> release(before, by, at));
        LaceBinding bound =
                bindings.saveAndFlush(new LaceBinding(new BindingId(Ids.next()), device, enrollment, askedFor, by, at));
        control.changed(id);
        return new Bound(bound, sight.tag(enrollment));
    }

    @AtomicStep
    public void unbind(Caller caller, EnrollmentId id) {
        EnrolledPerson enrollment = enrollments.visible(caller, id);
        Actor by = caller.mustHold(enrollment.sanctuaryId(), Role.TECHNOLOGIST);
        control.holdBeforeTheDream(caller, id);
        LaceBinding bound = bindings.findByLiveEnrollmentKey(id.value()).orElseThrow(Refused::notFound);
        release(bound, by, clock.now());
        control.changed(id);
    }

    /** Never refused, because somebody took back what they had agreed to. */
    boolean release(EnrollmentId id, Actor by, Instant at) {
        sessions.hold(enrollments.placeOf(id).session());
        Optional<LaceBinding> bound = bindings.findByLiveEnrollmentKey(id.value());
        bound.ifPresent(worn -> {
            release(worn, by, at);
            control.changed(id);
        });
        return bound.isPresent();
    }

    private void release(LaceBinding bound, Actor by, Instant at) {
        bound.release(by, at);
        bindings.saveAndFlush(bound);
    }

    private static Refused noSuchDevice() {
        return Refused.unprocessable(FieldError.at("#/deviceId", "Device", "device-in-service"));
    }
}
