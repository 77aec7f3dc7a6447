package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.sanctuary.SignIns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the records of people. */
@Component
class StoredSignIns implements SignIns {

    private final Participants participants;

    StoredSignIns(Participants participants) {
        this.participants = participants;
    }

    @Override
    public String holdForRole(String subject) {
        return participants.lockAmong(new UUID[0], new String[] {subject}).stream()
                .findFirst()
                .map(this::remaining)
                .map(Participant::subject)
                .orElse(subject);
    }

    @Override
    public Map<String, LocalDate> birthDates(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : participants.findBySubjectIn(subjects).stream()
                        .collect(Collectors.toMap(
                                person -> Objects.requireNonNull(person.subject()), Participant::birthDate));
    }

    /** While it was waited for, the one into which it was merged may have been merged as well. */
    private Participant remaining(Participant held) {
        ParticipantId into = held.mergedInto();
        return into == null
                ? held
                : remaining(participants
                        .lockAmong(AnyOf.ids(List.of(into)), new String[0])
                        .getFirst());
    }
}
