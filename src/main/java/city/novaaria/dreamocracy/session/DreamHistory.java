package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PersonFacts.BookingFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ExposureFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people dreamt and booked at any sanctuary of the city, whoever asks: two statements for however many people. */
@Component
class DreamHistory {

    private static final String[] STANDING = AnyOf.names(EnumSet.of(
            EnrollmentState.ENROLLED,
            EnrollmentState.CHECKED_IN,
            EnrollmentState.NOT_CLEARED,
            EnrollmentState.DREAMING,
            EnrollmentState.STEPPED_OUT,
            EnrollmentState.SURFACED));
    private static final String[] BOOKED = AnyOf.names(SessionState.BOOKED);

    private final Enrollments enrollments;

    DreamHistory(Enrollments enrollments) {
        this.enrollments = enrollments;
    }

    /** The history of each of the people; enrollments in the session that is asked about are no bookings. */
    Map<ParticipantId, EnrollmentRegister.Dreams> of(Collection<ParticipantId> people, SessionId except) {
        UUID[] ids = AnyOf.ids(people);
        Map<UUID, List<BookedDream>> booked = enrollments.bookedBy(ids, except, STANDING, BOOKED).stream()
                .collect(Collectors.groupingBy(BookedDream::person));
        // read after who dreams elsewhere: whoever came out meanwhile is in one of the two
        Map<UUID, List<PastDream>> dreamt =
                enrollments.dreamtBy(ids).stream().collect(Collectors.groupingBy(PastDream::person));
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> dreams(
                                dreamt.getOrDefault(person.value(), List.of()),
                                booked.getOrDefault(person.value(), List.of()))));
    }

    private static EnrollmentRegister.Dreams dreams(List<PastDream> dreamt, List<BookedDream> booked) {
        return new EnrollmentRegister.Dreams(
                booked.stream().anyMatch(BookedDream::there),
                new HistoryFacts(
                        dreamt.stream()
                                .filter(dream -> dream.completed() > 0)
                                .map(PastDream::intensity)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        dreamt.stream()
                                .map(dream -> new ExposureFacts(dream.intensity(), dream.endedAt()))
                                .toList(),
                        booked.stream()
                                .filter(dream -> dream.state() != EnrollmentState.SURFACED)
                                .map(dream -> new BookingFacts(dream.intensity(), dream.startsAt()))
                                .toList()));
    }
}
