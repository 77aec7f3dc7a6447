package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Technologists bind a device to a seat, which is their signature, and unbind it; both hold the session.
 *
 * <p>A seat that ends leaves its binding alone, because the way out takes no lock for it; whoever needs the device next
 * releases it.
 */
@Component
class BindLace {

    private final LaceDevices devices;
    private final LaceBindings bindings;
    private final LaceSeats seats;
    private final ServerClock clock;

    BindLace(LaceDevices devices, LaceBindings bindings, LaceSeats seats, ServerClock clock) {
        this.devices = devices;
        this.bindings = bindings;
        this.seats = seats;
        this.clock = clock;
    }

    /** A binding and the version of the seat that it belongs to. */
    record Bound(LaceBinding binding, long seatVersion) {}

    @AtomicStep
    public Bound bind(Caller caller, EnrollmentId id, @Nullable String ifMatch, LaceDeviceId deviceId) {
        LaceSeats.Seat seat = forTechnologist(caller, id);
        Etag.check(ifMatch, seat.version());
        LaceDevice device = devices.lock(deviceId, Set.of(seat.sanctuary()))
                .filter(found -> found.state() == LaceDevice.State.IN_SERVICE)
                .orElseThrow(BindLace::noSuchDevice);
        seats.holdBeforeTheDream(seat);
        Instant at = clock.now();
        bindings.findByLiveDeviceKey(deviceId.value()).ifPresent(worn -> {
            if (!worn.enrollmentId().equals(id) && seats.counts(worn.enrollmentId())) {
                throw Refused.because(LaceProblem.DEVICE_IN_USE);
            }
            release(worn, at);
        });
        bindings.findByLiveSeatKey(id.value()).ifPresent(before -> release(before, at));
        LaceBinding bound =
                bindings.saveAndFlush(new LaceBinding(new BindingId(Ids.next()), device, seat, caller.subject(), at));
        return new Bound(bound, seats.changed(seat));
    }

    @AtomicStep
    public void unbind(Caller caller, EnrollmentId id) {
        LaceSeats.Seat seat = forTechnologist(caller, id);
        seats.holdBeforeTheDream(seat);
        LaceBinding bound = bindings.findByLiveSeatKey(id.value()).orElseThrow(Refused::notFound);
        release(bound, clock.now());
        seats.changed(seat);
    }

    private LaceSeats.Seat forTechnologist(Caller caller, EnrollmentId id) {
        LaceSeats.Seat seat = seats.visible(caller, id);
        caller.mustHold(seat.sanctuary(), Role.TECHNOLOGIST);
        return seat;
    }

    private void release(LaceBinding bound, Instant at) {
        bound.release(at);
        bindings.saveAndFlush(bound);
    }

    private static Refused noSuchDevice() {
        return Refused.unprocessable(
                FieldError.at("#/deviceId", "Device", "is the id of a device of this sanctuary that is in service"));
    }
}
