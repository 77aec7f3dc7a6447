package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercareCheckIn.State;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the table, and begins by one statement for however many people. */
@Component
class StoredAftercareRegister implements AftercareRegister {

    private static final String BEGIN = """
            merge into aftercare_check_in kept
            using (select id, enrollment_id = any (:dreaming) as dreams from aftercare_check_in where session_id = :session) planned
                on planned.id = kept.id
            when matched and not planned.dreams then delete
            when matched then update set owner_id = coalesce(cast(:owner as uuid), kept.owner_id), version = kept.version + 1""";

    private final AftercareCheckIns checkIns;
    private final PlannedCheckIns plans;
    private final Rows rows;

    StoredAftercareRegister(AftercareCheckIns checkIns, PlannedCheckIns plans, Rows rows) {
        this.checkIns = checkIns;
        this.plans = plans;
        this.rows = rows;
    }

    @Override
    public Plans plansOf(SessionId session, Collection<ParticipantId> people, Instant at) {
        List<PlannedCheckIn> found = plans.of(session, people, at);
        return new Plans(
                found.stream()
                        .filter(checkIn -> checkIn.session().equals(session))
                        .collect(Collectors.groupingBy(
                                PlannedCheckIn::enrollment,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), ofEnrollment -> plan(ofEnrollment, at)))),
                found.stream()
                        .filter(checkIn -> !checkIn.session().equals(session))
                        .map(PlannedCheckIn::person)
                        .collect(Collectors.toSet()));
    }

    @Override
    public boolean isOpenFor(ParticipantId person, Instant at) {
        return checkIns.dueFor(person.value(), at) > 0;
    }

    @Override
    public void begin(SessionId session, Collection<EnrollmentId> dreaming, @Nullable CrewId owner) {
        rows.ask(BEGIN)
                .param("dreaming", Rows.ids(dreaming))
                .param("session", session.value())
                .param("owner", owner == null ? null : owner.value())
                .update();
    }

    private static Plan plan(List<PlannedCheckIn> ofEnrollment, Instant at) {
        return new Plan(
                offsets(ofEnrollment, checkIn -> checkIn.state() != State.DECLINED),
                offsets(ofEnrollment, checkIn -> checkIn.state() == State.DECLINED),
                offsets(ofEnrollment, checkIn -> checkIn.unsettled(at)).size());
    }

    private static Set<Duration> offsets(List<PlannedCheckIn> checkIns, Predicate<PlannedCheckIn> which) {
        return checkIns.stream().filter(which).map(PlannedCheckIn::dueAfter).collect(Collectors.toSet());
    }
}
