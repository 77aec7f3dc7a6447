package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.SessionEvent;
import java.time.Duration;
import java.time.Instant;
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
    private final EnrollmentRegister enrollments;

    PlanCheckIns(AftercareCheckIns checkIns, SanctuaryRegister sanctuaries, EnrollmentRegister enrollments) {
        this.checkIns = checkIns;
        this.sanctuaries = sanctuaries;
        this.enrollments = enrollments;
    }

    @EventListener
    void on(SessionEvent event) {
        switch (event) {
            case SessionEvent.Enrolled taken ->
                plan(
                        Stream.of(new AftercareCheckIn.EnrolledPerson(
                                taken.enrollment(), taken.session(), taken.sanctuary(), taken.person())),
                        offsets(taken.sanctuary(), taken.intensity()),
                        Set.of(),
                        taken.at());
            case SessionEvent.Replanned plan -> planAnew(plan.session(), plan.at());
            case SessionEvent.Stepped step
            when step.to().equals("SURFACING") ->
                checkIns.fallDueInSession(step.session().value(), step.at());
            case SessionEvent.Stepped step
            when step.to().equals("CANCELLED") ->
                checkIns.dropOfSession(step.session().value());
            case SessionEvent.EnrollmentMoved left
            when left.to().equals("WITHDRAWN") -> {
                if (IN_THE_DREAM.contains(left.from())) {
                    checkIns.fallDueOfEnrollment(left.enrollment().value(), left.at());
                } else {
                    checkIns.dropOfEnrollment(left.enrollment().value());
                }
            }
            case SessionEvent.Stepped _, SessionEvent.EnrollmentMoved _, SessionEvent.StartRefused _ -> {
                // changes nothing about afterwards
            }
        }
    }

    /** Another version may be of another kind: what is missing comes, what is too much goes. */
    private void planAnew(SessionId session, Instant at) {
        enrollments.beforeTheDream(session).ifPresent(enrollees -> {
            List<Duration> offsets = offsets(enrollees.sanctuary(), enrollees.intensity());
            checkIns.keepOffsets(
                    session.value(), offsets.stream().map(Duration::toSeconds).toList());
            Set<Place> there = checkIns.of(session).stream()
                    .map(checkIn -> new Place(checkIn.enrollment(), checkIn.dueAfter()))
                    .collect(Collectors.toSet());
            plan(
                    enrollees.enrollments().entrySet().stream()
                            .map(enrollment -> new AftercareCheckIn.EnrolledPerson(
                                    enrollment.getKey(), session, enrollees.sanctuary(), enrollment.getValue())),
                    offsets,
                    there,
                    at);
        });
    }

    private void plan(
            Stream<AftercareCheckIn.EnrolledPerson> enrollments,
            Collection<Duration> offsets,
            Set<Place> there,
            Instant at) {
        List<AftercareCheckIn> missing = enrollments
                .flatMap(enrollment -> offsets.stream()
                        .filter(due -> !there.contains(new Place(enrollment.id(), due)))
                        .map(due -> new AftercareCheckIn(new CheckInId(Ids.next()), enrollment, due)))
                .toList();
        checkIns.saveAll(AftercareCheckIn.planned(missing, Actor.service(), at));
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
    private record Place(EnrollmentId enrollment, Duration dueAfter) {}
}
