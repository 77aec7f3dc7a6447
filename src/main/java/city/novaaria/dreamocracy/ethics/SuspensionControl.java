package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Suspends approvals because of incidents; nobody is asked, and who lifts one later has to settle each of its causes (INC-02). */
public interface SuspensionControl {

    /**
     * Suspends the approval of the version, or adds one more cause to a suspension; a reach only ever widens, and an incident
     * that is a cause already changes nothing. Sessions are not held yet: the approval comes before them.
     *
     * @return the review, if there is an approval that could be suspended
     */
    Optional<ReviewId> suspend(VersionId version, Reach reach, UUID incident, Actor by, Instant at);
}
