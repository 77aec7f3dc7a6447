package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When sessions need the chambers and the crew of a house; planning and the charter go by the same times. */
public interface Occupancy {

    /** What needs these chambers at some time from one instant until before another, as seen at a third; soonest first. */
    Map<ChamberId, List<Busy>> ofChambers(Collection<ChamberId> chambers, Instant from, Instant until, Instant at);

    /** The same of people on duty, by subject, in whatever house and role. */
    Map<String, List<Busy>> ofCrew(Collection<String> subjects, Instant from, Instant until, Instant at);

    /** Whether a session, or anything else than what has this id, needs the chamber at some time of that. */
    boolean taken(ChamberId chamber, Instant from, Instant until, UUID except, Instant at);

    /** What else than sessions needs one of these chambers, or of these people, at some time of that; soonest first. */
    List<Claim> claims(Collection<ChamberId> chambers, Collection<String> subjects, Instant from, Instant until);

    /** Whether a session was ever planned at the sanctuary that was not cancelled. */
    boolean anyPlanned(SanctuaryId sanctuary);

    /** That a session needs something or somebody from then until then. */
    record Busy(SessionId session, SanctuaryId sanctuary, Instant from, Instant until) {}

    /**
     * That something else needs a chamber or somebody of the crew from an instant until before another one, because of a house.
     *
     * @param id of what it is
     * @param chamber null where it is somebody
     * @param subject of the person; null where it is a chamber
     */
    record Claim(
            UUID id,
            Kind kind,
            @Nullable ChamberId chamber,
            @Nullable String subject,
            SanctuaryId sanctuary,
            Instant from,
            Instant until) {

        /** What it is. */
        @Schema(name = "ChamberClaimKind")
        public enum Kind {
            EXHIBITION,
            GATHERING
        }

        @Override
        public String toString() {
            return "Claim[" + id + "]";
        }
    }
}
