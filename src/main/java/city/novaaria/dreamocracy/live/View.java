package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Id;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.session.ReadingRight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a log one reader sees, under a name that is another one whenever it could be other lines: a line that is
 * visible in a view was so when it was written and stays so, and that makes the numbers of a view lasting.
 */
record View(String name, SessionId session, List<Slice> slices) {

    static final String GROUP = "group";

    private static final int NAMED_BY = 8;

    View {
        slices = List.copyOf(slices);
    }

    /**
     * Lines in the order of one index.
     *
     * @param enrollments about whom; null for all
     */
    record Slice(Audience audience, @Nullable Set<EnrollmentId> enrollments) {

        boolean holds(LoggedEvent line) {
            return line.told().audience() == audience
                    && (enrollments == null || (line.enrollment() != null && enrollments.contains(line.enrollment())));
        }
    }

    /** What everybody reads who is near nobody. */
    static View ofAll(SessionId session) {
        return new View(GROUP, session, List.of(new Slice(Audience.GROUP, null)));
    }

    static View of(ReadingRight right) {
        List<Slice> slices = new ArrayList<>(List.of(new Slice(Audience.GROUP, null)));
        Set<EnrollmentId> near = new HashSet<>(right.own().keySet());
        near.addAll(right.wards().keySet());
        if (right.onDuty()) {
            slices.add(new Slice(Audience.NEAR, null));
            slices.add(new Slice(Audience.DUTY, null));
        } else if (!near.isEmpty()) {
            slices.add(new Slice(Audience.NEAR, near));
        }
        if (!right.own().isEmpty()) {
            slices.add(new Slice(Audience.SELF, Set.copyOf(right.own().keySet())));
        }
        return new View(nameOf(right), right.session(), slices);
    }

    /** By the people and not by their enrollments: who enrolls anew goes on counting. */
    private static String nameOf(ReadingRight right) {
        String all = right.onDuty() ? "duty" : GROUP;
        String people = named(right.own().values()) + "/" + named(right.wards().values());
        return people.equals("/") ? all : all + "." + Sha256.of(people).substring(0, NAMED_BY);
    }

    private static String named(Collection<? extends Id> people) {
        return people.stream()
                .map(Id::value)
                .distinct()
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    /** Whether the reader may have another view once this has happened. */
    boolean changesWith(LoggedEvent line) {
        return line.told() == Told.SESSION_CREW_ASSIGNED
                || slices.stream().anyMatch(slice -> slice.enrollments() != null && slice.holds(line));
    }

    boolean shows(LoggedEvent line) {
        return slices.stream().anyMatch(slice -> slice.holds(line));
    }

    @Override
    public String toString() {
        return "View";
    }
}
