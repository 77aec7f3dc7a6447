package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.consent.ConsentEvent;
import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
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

    private final AftercareCheckIns checkIns;
    private final PlannedCheckIns planned;
    private final SanctuaryRegister sanctuaries;
    private final EnrollmentRegister enrollments;
    private final ConsentRegister consents;

    PlanCheckIns(
            AftercareCheckIns checkIns,
            PlannedCheckIns planned,
            SanctuaryRegister sanctuaries,
            EnrollmentRegister enrollments,
            ConsentRegister consents) {
        this.checkIns = checkIns;
        this.planned = planned;
        this.sanctuaries = sanctuaries;
        this.enrollments = enrollments;
        this.consents = consents;
    }

    @EventListener
    void on(EnrollmentEvent event) {
        switch (event) {
            case EnrollmentEvent.Enrolled taken ->
                plan(
                        Stream.of(new AftercareCheckIn.EnrolledPerson(
                                taken.enrollment(), taken.session(), taken.sanctuary(), taken.person())),
                        offsets(taken.sanctuary(), taken.intensity()),
                        Set.of(),
                        taken.at());
            case EnrollmentEvent.Withdrew left
            when left.from().live() ->
                checkIns.fallDueOfEnrollment(left.enrollment().value(), left.at());
            case EnrollmentEvent.Withdrew left when left.from().toBeSeenOff() -> {
                // whoever came out and was not seen off is asked like the others, however they leave the house
            }
            case EnrollmentEvent.CameOut out ->
                checkIns.fallDueOfEnrollment(out.enrollment().value(), out.at());
            case EnrollmentEvent.RemovedForSafety out ->
                checkIns.fallDueOfEnrollment(out.enrollment().value(), out.at());
            case EnrollmentEvent.Withdrew left ->
                checkIns.dropOfEnrollment(left.enrollment().value());
            case EnrollmentEvent.Cancelled cancelled ->
                checkIns.dropOfEnrollment(cancelled.enrollment().value());
            case EnrollmentEvent.Promoted _,
                    EnrollmentEvent.CheckedIn _,
                    EnrollmentEvent.CheckInUndone _,
                    EnrollmentEvent.StoodDown _,
                    EnrollmentEvent.NoShowUndone _,
                    EnrollmentEvent.FitnessAttested _,
                    EnrollmentEvent.FitnessObserved _,
                    EnrollmentEvent.NumbersDeclined _,
                    EnrollmentEvent.NumbersGivenAgain _,
                    EnrollmentEvent.StopSignalRehearsed _,
                    EnrollmentEvent.GroupAgreed _,
                    EnrollmentEvent.FacilitatorMet _,
                    EnrollmentEvent.WayHomePlanned _,
                    EnrollmentEvent.SteppedOut _,
                    EnrollmentEvent.Woken _,
                    EnrollmentEvent.Reaffirmed _,
                    EnrollmentEvent.CameBack _,
                    EnrollmentEvent.HandedOver _,
                    EnrollmentEvent.CheckedOut _ -> {
                // changes nothing about afterwards
            }
        }
    }

    /** Whether somebody may be contacted afterwards is theirs to say at any time, and no guardian's. */
    @EventListener
    void on(ConsentEvent event) {
        switch (event) {
            case ConsentEvent.Given given ->
                checkIns.agree(
                        given.enrollment(), consents.grantsThemselves(given.enrollment(), Scope.AFTERCARE_CONTACT));
            case ConsentEvent.Narrowed narrowed
            when narrowed.scopes().contains(Scope.AFTERCARE_CONTACT)
                    && narrowed.actor().role() != ActingAs.GUARDIAN -> checkIns.agree(narrowed.enrollment(), false);
            case ConsentEvent.Served _,
                    ConsentEvent.TryFailed _,
                    ConsentEvent.TaughtBack _,
                    ConsentEvent.Permitted _,
                    ConsentEvent.Superseded _,
                    ConsentEvent.Narrowed _,
                    ConsentEvent.Withdrawn _ -> {
                // says nothing about it; who leaves is asked as they had agreed to
            }
        }
    }

    @EventListener
    void on(SessionEvent event) {
        switch (event) {
            case SessionEvent.Changed changed -> planAnew(changed.session(), changed.at());
            case SessionEvent.Surfaced surfaced ->
                checkIns.fallDueInSession(surfaced.session().value(), surfaced.at());
            case SessionEvent.Cancelled cancelled ->
                checkIns.dropOfSession(cancelled.session().value());
            case SessionEvent.AftercareBegun over ->
                checkIns.over(over.session().value());
            case SessionEvent.Planned _,
                    SessionEvent.Repeated _,
                    SessionEvent.CrewAssigned _,
                    SessionEvent.Opened _,
                    SessionEvent.CheckInBegun _,
                    SessionEvent.Postponed _,
                    SessionEvent.Started _,
                    SessionEvent.Paused _,
                    SessionEvent.SceneStopped _,
                    SessionEvent.SceneConfirmed _,
                    SessionEvent.Resumed _,
                    SessionEvent.Closed _ -> {
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
            Set<Place> there = planned.of(session, List.of(), at).stream()
                    .map(checkIn -> new Place(checkIn.enrollment(), checkIn.dueAfter()))
                    .collect(Collectors.toSet());
            plan(
                    enrollees.enrollments().entrySet().stream()
                            .map(enrollment -> new AftercareCheckIn.EnrolledPerson(
                                    enrollment.getKey(), session, enrollees.sanctuary(), enrollment.getValue())),
                    offsets,
                    there,
                    at);
            checkIns.agreeAsBefore(session);
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
