package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.FitnessFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An enrollment as others read it; it changes by {@link EnrollmentControl} and {@link GatedSteps} only. */
public interface EnrolledPerson {

    /** As a condition in the database: these rows, of which that column names an enrollment of one person. */
    String ROWS_OF_ONE = "%s where %s in (select id from enrollment where participant_id = ?)";

    EnrollmentId id();

    SessionId sessionId();

    SanctuaryId sanctuaryId();

    ParticipantId participantId();

    EnrollmentState state();

    /** The latest consent of the person. */
    @Nullable
    ConsentId consentId();

    Instant enrolledAt();

    @Nullable
    Instant checkedInAt();

    @Nullable
    FitnessFacts selfFitness();

    @Nullable
    FitnessFacts observedFitness();

    /** The worst that was said of their distress since a facilitator last looked; null when nothing was. */
    @Nullable
    DistressFacts distress();

    /** Since when they give no numbers of their distress; null when they do. */
    @Nullable
    Instant observedOnlySince();

    /** Whether only what others see of their distress counts. */
    default boolean observedOnly() {
        return observedOnlySince() != null;
    }

    @Nullable
    Instant rehearsedAt();

    /** Whether the signal was rehearsed for a dream awake or asleep. */
    @Nullable
    Modality rehearsedFor();

    @Nullable
    Instant groupAgreedAt();

    boolean knowsWayHome();

    /** The guardian who said that the minor goes home alone; null when none did. */
    @Nullable
    ParticipantId goesHomeAloneAsSaidBy();

    /** Into whose hands the person left the house; for them, their guardians and who accompanies them only. */
    @Nullable
    Handover handover();

    /** Why the person was taken out of the dream; for them, their guardians and who accompanies them only. */
    @Nullable
    RemovalReason removedFor();

    /** Whether the person was still in the session when the dream began. */
    boolean leftAfter(@Nullable Instant start);

    /** While they have stepped out: since when they are awake. */
    @Nullable
    Instant wokenAt();

    /** While they have stepped out: when they said that they want to come back. */
    @Nullable
    Instant reaffirmedAt();

    /** Whether they dream when a paused dream goes on. */
    default boolean dreamsOn() {
        return state() == EnrollmentState.DREAMING
                || (state() == EnrollmentState.STEPPED_OUT && reaffirmedAt() != null);
    }

    /** When the dream began in which the person was; null before, and when they were not there. */
    @Nullable
    Instant dreamingSince();

    /** Whether the person was there when the dream began. */
    default boolean begun() {
        return dreamingSince() != null;
    }

    /**
     * Whether the person, who dreams now, was in the dream then.
     *
     * @param sure whether it is sure that it was then: where it is not, whoever was out of the dream meanwhile was not in it
     */
    boolean dreamtAt(Instant then, boolean sure);

    /** Before the dream: where the enrollment stands, or stood when the person left. */
    EnrollmentState knownFrom();

    /** Moves with what other crew change, and with nothing that is for the person and for who accompanies them. */
    long knownVersion();

    @Nullable
    Instant leftAt();

    @Nullable
    Instant checkedOutAt();

    /** What the person is told when the house took the enrollment back; for them and who accompanies them only. */
    @Nullable
    String cancelReason();

    /** The enrollment in which the person goes on, whose seat was moved; for them and who accompanies them only. */
    @Nullable
    EnrollmentId movedTo();

    /** What was otherwise than planned about the way home; for facilitators and the person only. */
    @Nullable
    String wayHomeDeviation();

    long version();

    /** Refuses otherwise. The enrollment speaks first: whoever has left is told nothing about the session. */
    default void mustBeBeforeTheDream(PlannedSession session, Caller caller) {
        Sight sight = Sight.of(caller, this, session);
        EnrollmentState known = sight.state(this);
        if (!known.beforeTheDream()) {
            throw Refused.stateConflict(known, EnrollmentAction.possible(this, caller, sight));
        }
        if (!session.state().beforeTheDream()) {
            throw Refused.stateConflict(
                    session.state(), SessionAction.possible(session, caller, caller.is(participantId())));
        }
    }
}
