package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.http.SoonestFirst.Place;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session that is only looked at, with how many people are where. */
record SeenSession(
        SessionId id,
        SanctuaryId sanctuaryId,
        ChamberId chamberId,
        DreamscapeId dreamscapeId,
        VersionId versionId,
        int dreamscapeVersion,
        String title,
        Instant startsAt,
        Duration duration,
        Instant bookedUntil,
        int capacity,
        int minimumDreamers,
        SessionState state,
        @Nullable Instant startedAt,
        @Nullable Instant overdueFrom,
        @Nullable Instant pausedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        @Nullable String cancelReason,
        @Nullable CancelKind cancelKind,
        @Nullable SessionId seriesId,
        long version,
        Set<Duty> duties,
        EnrollmentCountsView seats)
        implements ShownSession {

    /** Where it stands in a list that is in the order of the planned start. */
    Place place() {
        return new Place(startsAt, id.value());
    }

    @Override
    public String toString() {
        return "SeenSession[" + id + "]";
    }
}
