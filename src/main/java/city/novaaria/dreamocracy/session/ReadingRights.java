package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.GuardianRegister.Child;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.Hosts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how somebody reads what happens in a session; to whom does not, there is no such session. */
@Component
public class ReadingRights {

    /** The most sessions that concern somebody at a time. */
    public static final int MOST = 50;

    /** So long after its planned start a session that is over still concerns those who were in it. */
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private static final String CONCERNING = """
            select s.id from session s
            where s.id in (select e.session_id from enrollment e where e.participant_id = any (?)
                union select d.session_id from session_duty d join crew c on c.id = d.crew_id where c.live_key = any (?))
              and (s.state not in ('CLOSED', 'CANCELLED') or s.starts_at > ?)
            order by abs(extract(epoch from (s.starts_at - cast(? as timestamp(3) with time zone)))), s.id
            fetch first ? rows only""";

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final FindEnrollment find;
    private final GuardianRegister guardians;
    private final Hosts hosts;
    private final Rows rows;

    ReadingRights(
            Sessions sessions,
            Enrollments enrollments,
            FindEnrollment find,
            GuardianRegister guardians,
            Hosts hosts,
            Rows rows) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.find = find;
        this.guardians = guardians;
        this.hosts = hosts;
        this.rows = rows;
    }

    /** For who works at its sanctuary, who is in it, and guardians of a minor who is. */
    @Transactional(readOnly = true)
    public ReadingRight of(Caller caller, SessionId id) {
        Session session = sessions.withDuties(id).orElseThrow(Refused::notFound);
        List<Enrollment> own = caller.participant()
                .map(person -> enrollments.ofPeopleIn(id, Set.of(person)))
                .orElse(List.of());
        List<Enrollment> wards = find.wardsIn(caller, id);
        if (!caller.worksAt(session.sanctuaryId()) && !isIn(own, wards)) {
            throw Refused.notFound();
        }
        return right(caller, session, own, wards);
    }

    /** Whether the caller is in it, or speaks for a minor who is. */
    @Transactional(readOnly = true)
    public boolean takesPart(Caller caller, SessionId id) {
        List<Enrollment> own = caller.participant()
                .map(person -> enrollments.ofPeopleIn(id, Set.of(person)))
                .orElse(List.of());
        return isIn(own, find.wardsIn(caller, id));
    }

    /**
     * The same of each session that concerns the caller, because they have a seat in it, speak for somebody who has, or are
     * on duty: those that are not over, and for some time those that are; the nearest in time when there are too many.
     */
    @Transactional(readOnly = true)
    public List<ReadingRight> ofAllThatConcern(Caller caller, Instant at) {
        Map<ParticipantId, Child> children = caller.participant()
                .map(person -> guardians.childrenWithVerified(person, at))
                .orElse(Map.of());
        Set<ParticipantId> people = new HashSet<>(children.keySet());
        caller.participant().ifPresent(people::add);
        List<Session> concerning = concerning(caller, people, at);
        Map<SessionId, List<Enrollment>> seats = seats(concerning, people);
        Map<SanctuaryId, SiteFacts> sites = children.isEmpty()
                ? Map.of()
                : hosts.sites(concerning.stream().map(Session::sanctuaryId).collect(Collectors.toSet()));
        List<ReadingRight> rights = new ArrayList<>();
        for (Session session : concerning) {
            List<Enrollment> there = seats.getOrDefault(session.id(), List.of());
            List<Enrollment> own = there.stream()
                    .filter(seat -> caller.participant()
                            .filter(seat.participantId()::equals)
                            .isPresent())
                    .toList();
            List<Enrollment> wards = there.stream()
                    .filter(seat -> isMinor(children.get(seat.participantId()), sites.get(session.sanctuaryId()), at))
                    .toList();
            if (isIn(own, wards) || session.duties().stream().anyMatch(duty -> caller.isCrew(duty.crewId()))) {
                rights.add(right(caller, session, own, wards));
            }
        }
        return rights;
    }

    private List<Session> concerning(Caller caller, Set<ParticipantId> people, Instant at) {
        List<SessionId> ids = rows.ask(CONCERNING)
                .param(Rows.ids(people))
                .param(Rows.texts(Set.of(caller.subject())))
                .param(Columns.time(at.minus(AFTERWARDS)))
                .param(Columns.time(at))
                .param(MOST)
                .query((row, _) -> new SessionId(Columns.uuid(row, "id")))
                .list();
        return ids.isEmpty() ? List.of() : sessions.allWithDuties(ids);
    }

    private Map<SessionId, List<Enrollment>> seats(Collection<Session> concerning, Set<ParticipantId> people) {
        if (concerning.isEmpty() || people.isEmpty()) {
            return Map.of();
        }
        List<SessionId> ids = concerning.stream().map(Session::id).toList();
        return enrollments.ofPeopleInAny(ids, people).stream().collect(Collectors.groupingBy(Enrollment::sessionId));
    }

    private static boolean isMinor(@Nullable Child child, @Nullable SiteFacts site, Instant at) {
        return child != null && site != null && site.isMinor(child.born(), at);
    }

    private static boolean isIn(List<Enrollment> own, List<Enrollment> wards) {
        return Stream.concat(own.stream(), wards.stream())
                .anyMatch(enrollment -> !FindEnrollment.GONE.contains(enrollment.state()));
    }

    private static ReadingRight right(Caller caller, Session session, List<Enrollment> own, List<Enrollment> wards) {
        return new ReadingRight(
                session.id(), session.sanctuaryId(), session.isAccompaniedBy(caller), people(own), people(wards));
    }

    private static Map<EnrollmentId, ParticipantId> people(List<Enrollment> enrollments) {
        return enrollments.stream().collect(Collectors.toMap(Enrollment::id, Enrollment::participantId));
    }
}
