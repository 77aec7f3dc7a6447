package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how somebody reads what happens in a session; to whom does not, there is no such session. */
@Component
public class ReadingRights {

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final FindEnrollment find;

    ReadingRights(Sessions sessions, Enrollments enrollments, FindEnrollment find) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.find = find;
    }

    /** For who works at its sanctuary, who is in it, and guardians of a minor who is. */
    @Transactional(readOnly = true)
    public ReadingRight of(Caller caller, SessionId id) {
        Session session = sessions.withDuties(id).orElseThrow(Refused::notFound);
        List<Enrollment> own = caller.participant()
                .map(person -> enrollments.ofPeopleIn(id, Set.of(person)))
                .orElse(List.of());
        List<Enrollment> wards = find.wardsIn(caller, id);
        if (!caller.worksAt(session.sanctuaryId())
                && Stream.concat(own.stream(), wards.stream())
                        .allMatch(enrollment -> FindEnrollment.GONE.contains(enrollment.state()))) {
            throw Refused.notFound();
        }
        return new ReadingRight(id, session.sanctuaryId(), session.isAccompaniedBy(caller), people(own), people(wards));
    }

    private static Map<EnrollmentId, ParticipantId> people(List<Enrollment> enrollments) {
        return enrollments.stream().collect(Collectors.toMap(Enrollment::id, Enrollment::participantId));
    }
}
