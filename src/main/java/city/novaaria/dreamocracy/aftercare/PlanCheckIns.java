package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.SeatRegister;
import city.novaaria.dreamocracy.session.SessionEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plans everybody's check-ins by itself, in the transaction of what happens in the session.
 *
 * <p>Whoever leaves must not be kept: for them it is one statement about rows of this module, which refuses nothing.
 */
@Component
class PlanCheckIns {

    private static final Set<String> IN_THE_DREAM = Set.of("DREAMING", "STEPPED_OUT");

    private final AftercareCheckIns checkIns;
    private final SanctuaryRegister sanctuaries;
    private final SeatRegister seats;

    PlanCheckIns(AftercareCheckIns checkIns, SanctuaryRegister sanctuaries, SeatRegister seats) {
        this.checkIns = checkIns;
        this.sanctuaries = sanctuaries;
        this.seats = seats;
    }

    @EventListener
    void on(SessionEvent event) {
        switch (event) {
            case SessionEvent.SeatTaken taken ->
                plan(
                        Stream.of(new AftercareCheckIn.Seat(
                                taken.seat(), taken.session(), taken.sanctuary(), taken.person())),
                        offsets(taken.sanctuary(), taken.intensity()),
                        Set.of());
            case SessionEvent.Replanned plan -> planAnew(plan.session());
            case SessionEvent.Stepped step
            when step.to().equals("SURFACING") ->
                checkIns.fallDueInSession(step.session().value(), step.at());
            case SessionEvent.Stepped step
            when step.to().equals("CANCELLED") ->
                checkIns.dropOfSession(step.session().value());
            case SessionEvent.SeatMoved left
            when left.to().equals("WITHDRAWN") -> {
                if (IN_THE_DREAM.contains(left.from())) {
                    checkIns.fallDueOfSeat(left.seat().value(), left.at());
                } else {
                    checkIns.dropOfSeat(left.seat().value());
                }
            }
            case SessionEvent.Stepped _, SessionEvent.SeatMoved _, SessionEvent.StartRefused _ -> {
                // changes nothing about afterwards
            }
        }
    }

    /** Another version may be of another kind: what is missing comes, what is too much goes. */
    private void planAnew(SessionId session) {
        seats.beforeTheDream(session).ifPresent(seating -> {
            List<Duration> offsets = offsets(seating.sanctuary(), seating.intensity());
            checkIns.keepOffsets(
                    session.value(), offsets.stream().map(Duration::toSeconds).toList());
            Set<Place> there = checkIns.of(session).stream()
                    .map(checkIn -> new Place(checkIn.seat(), checkIn.dueAfter()))
                    .collect(Collectors.toSet());
            plan(
                    seating.seats().entrySet().stream()
                            .map(seat -> new AftercareCheckIn.Seat(
                                    seat.getKey(), session, seating.sanctuary(), seat.getValue())),
                    offsets,
                    there);
        });
    }

    private void plan(Stream<AftercareCheckIn.Seat> seats, Collection<Duration> offsets, Set<Place> there) {
        checkIns.saveAll(seats.flatMap(seat -> offsets.stream()
                        .filter(due -> !there.contains(new Place(seat.id(), due)))
                        .map(due -> new AftercareCheckIn(new CheckInId(Ids.next()), seat, due)))
                .toList());
    }

    private List<Duration> offsets(SanctuaryId sanctuary, Intensity intensity) {
        return sanctuaries
                .find(sanctuary)
                .orElseThrow(Refused::notFound)
                .policy()
                .tier(intensity)
                .aftercare();
    }

    /** Where one check-in stands in a plan. */
    private record Place(EnrollmentId seat, Duration dueAfter) {}
}
