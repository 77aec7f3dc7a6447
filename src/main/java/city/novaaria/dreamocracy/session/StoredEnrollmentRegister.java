package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the tables, and with what the present transaction has changed. */
@Component
class StoredEnrollmentRegister implements EnrollmentRegister {

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final DreamscapeLibrary dreamscapes;

    StoredEnrollmentRegister(Sessions sessions, Enrollments enrollments, DreamscapeLibrary dreamscapes) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.dreamscapes = dreamscapes;
    }

    @Override
    public Optional<Enrollees> beforeTheDream(SessionId id) {
        return sessions.findById(id)
                .filter(session -> session.state().beforeTheDream())
                .map(session -> new Enrollees(
                        session.sanctuaryId(),
                        dreamscapes
                                .frozen(session.versionId())
                                .orElseThrow(Refused::notFound)
                                .intensity(),
                        enrollments.counting(id).stream()
                                .collect(Collectors.toMap(Enrollment::id, Enrollment::participantId))));
    }
}
