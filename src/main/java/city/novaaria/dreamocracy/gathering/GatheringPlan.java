package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is planned of a gathering.
 *
 * @param chamberId null when it is somewhere else
 * @param place where else, in words; null when it is in a chamber
 */
record GatheringPlan(
        GatheringAudience audience,
        String title,
        String description,
        @Nullable ChamberId chamberId,
        @Nullable String place,
        List<Meeting> meetings,
        int capacity,
        List<CrewId> crew) {

    GatheringPlan {
        meetings = List.copyOf(meetings);
        crew = List.copyOf(crew);
    }

    /** From the first meeting on. */
    Instant startsAt() {
        return meetings.getFirst().startsAt();
    }

    /** After the last one. */
    Instant endsAt() {
        return meetings.getLast().endsAt();
    }

    /** At a meeting that is not over; who was where at the others is no matter any more. */
    boolean meets(Instant from, Instant until, Instant at) {
        return meetings.stream().anyMatch(meeting -> meeting.endsAt().isAfter(at) && meeting.meets(from, until));
    }

    /** Whether people meet at the same times and in the same place. */
    boolean isWhenAndWhere(GatheringPlan other) {
        return Objects.equals(chamberId, other.chamberId)
                && Objects.equals(place, other.place)
                && meetings.size() == other.meetings.size()
                && IntStream.range(0, meetings.size())
                        .allMatch(number -> meetings.get(number).isWhen(other.meetings.get(number)));
    }

    /** Whether nothing but who holds it is another. */
    boolean isButForCrew(GatheringPlan other) {
        return equals(new GatheringPlan(
                other.audience,
                other.title,
                other.description,
                other.chamberId,
                other.place,
                other.meetings,
                other.capacity,
                crew));
    }

    @Override
    public String toString() {
        return "GatheringPlan";
    }
}
