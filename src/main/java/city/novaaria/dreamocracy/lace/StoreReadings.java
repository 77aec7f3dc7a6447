package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.lace.NewReadings.NewReading;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what a device measured of who dreams with it, as far as they agreed to that, and nothing from the moment they are out
 * (CON-07). It holds nothing that a way out waits for.
 */
@Component
class StoreReadings {

    private final LaceReadings readings;
    private final LaceMinutes minutes;
    private final LaceBindings bindings;
    private final EnrollmentRegister enrollments;
    private final ConsentRegister consents;
    private final ServerClock clock;

    StoreReadings(
            LaceReadings readings,
            LaceMinutes minutes,
            LaceBindings bindings,
            EnrollmentRegister enrollments,
            ConsentRegister consents,
            ServerClock clock) {
        this.readings = readings;
        this.minutes = minutes;
        this.bindings = bindings;
        this.enrollments = enrollments;
        this.consents = consents;
        this.clock = clock;
    }

    @AtomicStep
    public ReadingsReceipt store(Caller caller, LaceDeviceId device, NewReadings sent) {
        caller.mustBeDevice(device.value());
        Instant at = clock.now();
        LaceReadings.Boot boot = readings.hold(device, sent.bootId(), at);
        Map<Long, NewReading> once = new LinkedHashMap<>();
        sent.readings().forEach(reading -> once.putIfAbsent(reading.seq(), reading));
        Set<Long> known = readings.known(boot, once.keySet());
        EnrolledPerson dreamer = dreamer(device);
        EnrollmentId wearer = dreamer == null ? null : dreamer.id();
        Set<ReadingKind> agreed = agreed(wearer);
        if (dreamer != null && dreamer.observedOnly()) {
            agreed.remove(ReadingKind.DISTRESS);
        }
        Map<Long, NewReading> fresh = new LinkedHashMap<>(once);
        fresh.keySet().removeAll(known);
        List<NewReading> kept = fresh.values().stream()
                .filter(reading ->
                        dreamer != null && dreamer.dreamtAt(reading.at(), LaceReadings.believed(reading, at)))
                .filter(reading ->
                        agreed.contains(reading.kind()) && reading.kind().canBe(reading.value()))
                .toList();
        int stored = wearer == null || kept.isEmpty() ? 0 : readings.store(boot, kept, wearer, at);
        int late = stored == 0
                ? 0
                : (int) kept.stream()
                        .filter(reading -> !LaceReadings.believed(reading, at))
                        .count();
        int repeated = sent.readings().size() - once.size() + known.size();
        if (wearer != null && stored > 0) {
            minutes.add(kept, wearer, at);
            kept.forEach(reading -> fresh.remove(reading.seq()));
        }
        long contiguous = readings.contiguous(boot, once.keySet());
        readings.close(boot, contiguous, fresh.keySet());
        return new ReadingsReceipt(stored - late, repeated, fresh.size(), late, contiguous);
    }

    /** Who dreams with it now. */
    private @Nullable EnrolledPerson dreamer(LaceDeviceId device) {
        return bindings.findByLiveDeviceKey(device.value())
                .map(bound -> enrollments.find(bound.enrollmentId()))
                .filter(person -> person.state() == EnrollmentState.DREAMING)
                .orElse(null);
    }

    private Set<ReadingKind> agreed(@Nullable EnrollmentId wearer) {
        if (wearer == null) {
            return Set.of();
        }
        Set<ReadingKind> agreed = EnumSet.noneOf(ReadingKind.class);
        Arrays.stream(ReadingKind.values())
                .collect(Collectors.groupingBy(ReadingKind::scope))
                .forEach((scope, kinds) -> {
                    if (consents.grants(wearer, scope)) {
                        agreed.addAll(kinds);
                    }
                });
        return agreed;
    }
}
