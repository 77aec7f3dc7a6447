package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;
import static java.util.stream.Collectors.groupingBy;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.PersonFacts.BookingFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ExposureFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.KnownIncidents.SeriousDream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What people dreamt and booked at any sanctuary of the city, whoever asks: one statement, and one more where somebody has
 * dreamt, for however many people.
 */
@Component
class DreamHistory {

    private static final Set<EnrollmentState> STANDING = EnumSet.of(
            EnrollmentState.ENROLLED,
            EnrollmentState.CHECKED_IN,
            EnrollmentState.NOT_CLEARED,
            EnrollmentState.DREAMING,
            EnrollmentState.STEPPED_OUT,
            EnrollmentState.SURFACED,
            EnrollmentState.REMOVED_FOR_SAFETY);

    /**
     * What they came out of, each intensity with the last time, and where else they stand so; what they completed by a merged
     * record is no step.
     */
    private static final String DREAMT_AND_BOOKED =
            """
            select k.person_id, '' as state, s.intensity, max(e.left_at) as at,
                sum(case when e.completed and k.id = k.person_id then 1 else 0 end) as completed
            from participant k join enrollment e on e.participant_id = k.id join session s on s.id = e.session_id
            where k.person_id = any (?) and e.dreaming_since is not null and e.left_at is not null
            group by k.person_id, s.intensity
            union all
            select k.person_id, e.state, s.intensity, s.starts_at, 0
            from participant k join enrollment e on e.participant_id = k.id join session s on s.id = e.session_id
            where k.person_id = any (?) and not (e.session_id = any (?)) and e.state in (%s) and s.state in (%s)
            """.formatted(Rows.literals(STANDING), Rows.literals(SessionState.BOOKED));

    private final KnownIncidents incidents;
    private final Rows rows;

    DreamHistory(KnownIncidents incidents, Rows rows) {
        this.incidents = incidents;
        this.rows = rows;
    }

    /** The history of each of the people; enrollments in the sessions that are asked about are no bookings. */
    Map<ParticipantId, EnrollmentRegister.Dreams> of(Collection<ParticipantId> people, Set<SessionId> except) {
        Map<UUID, List<BookedDream>> booked = new HashMap<>();
        Map<UUID, List<PastDream>> dreamt = new HashMap<>();
        Object ids = Rows.ids(people);
        rows.ask(DREAMT_AND_BOOKED)
                .param(ids)
                .param(ids)
                .param(Rows.ids(except))
                .query(row -> {
                    UUID person = uuid(row, "person_id");
                    String state = row.getString("state");
                    Intensity intensity = Intensity.valueOf(row.getString("intensity"));
                    if (state.isEmpty()) {
                        dreamt.computeIfAbsent(person, _ -> new ArrayList<>())
                                .add(new PastDream(intensity, instant(row, "at"), row.getLong("completed")));
                    } else {
                        booked.computeIfAbsent(person, _ -> new ArrayList<>())
                                .add(new BookedDream(EnrollmentState.valueOf(state), intensity, instant(row, "at")));
                    }
                });
        Map<ParticipantId, List<SeriousDream>> serious = dreamt.isEmpty()
                ? Map.of()
                : incidents.seriousDreamsOf(people, except).stream().collect(groupingBy(SeriousDream::person));
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> dreams(
                                dreamt.getOrDefault(person.value(), List.of()),
                                booked.getOrDefault(person.value(), List.of()),
                                serious.getOrDefault(person, List.of()))));
    }

    private static EnrollmentRegister.Dreams dreams(
            List<PastDream> dreamt, List<BookedDream> booked, List<SeriousDream> serious) {
        return new EnrollmentRegister.Dreams(
                booked.stream().anyMatch(BookedDream::there),
                new HistoryFacts(
                        dreamt.stream()
                                .filter(dream -> dream.completed() > completed(serious, dream.intensity()))
                                .map(PastDream::intensity)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        dreamt.stream()
                                .map(dream -> new ExposureFacts(dream.intensity(), dream.endedAt()))
                                .toList(),
                        booked.stream()
                                .filter(dream -> !dream.state().toBeSeenOff())
                                .map(dream -> new BookingFacts(dream.intensity(), dream.startsAt()))
                                .toList(),
                        serious.stream()
                                .filter(dream -> !dream.settled())
                                .map(SeriousDream::intensity)
                                .min(Comparator.naturalOrder())
                                .orElse(null)));
    }

    private static long completed(List<SeriousDream> dreams, Intensity intensity) {
        return dreams.stream()
                .filter(dream -> dream.completed() && dream.intensity() == intensity)
                .count();
    }
}
