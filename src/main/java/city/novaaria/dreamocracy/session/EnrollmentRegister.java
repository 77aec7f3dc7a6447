package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PersonFacts.HistoryFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds enrollments; what is foreign to a caller answers like what does not exist. */
public interface EnrollmentRegister {

    /**
     * An enrollment: one's own and as guardian a minor's in every state, as crew while the person is in sight, as
     * facilitator in every state.
     */
    EnrolledPerson visible(Caller caller, EnrollmentId id);

    /** Whoever asks. */
    EnrolledPerson find(EnrollmentId id);

    /** Reads the enrollment anew and holds it; its session is held before it. */
    EnrolledPerson hold(EnrollmentId id);

    /** Where an enrollment is and whose, without loading it: it is loaded anew once its session is held. */
    EnrollmentPlace placeOf(EnrollmentId id);

    /**
     * The place of the enrollment in which the person goes on: since somebody moved their seat, however often, or since they
     * left the session and enrolled in it anew. Whoever leaves by an address that they know leaves where they are.
     */
    EnrollmentPlace whereTheyGoOn(EnrollmentId known);

    /** The enrollment in which the person dreams, or has stepped out. */
    Optional<EnrolledPerson> liveOf(ParticipantId person);

    /** The session in which the caller dreams, or has stepped out. */
    Optional<SessionId> dreamOf(Caller caller);

    /** Refuses whoever dreams in the session: what concerns all of them is for others to decide. */
    default void mustNotDreamIn(SessionId session, Caller caller) {
        if (dreamOf(caller).filter(session::equals).isPresent()) {
            throw Refused.forbidden("dreaming-here");
        }
    }

    /** Those of the session that stand in one of these states, ordered by id. */
    List<EnrolledPerson> in(SessionId session, Set<EnrollmentState> states);

    /** Those who dream when a paused dream goes on. */
    default List<EnrolledPerson> dreamingOn(SessionId session) {
        return in(session, EnrollmentState.LIVE).stream()
                .filter(EnrolledPerson::dreamsOn)
                .toList();
    }

    /** The same with one enrollment more, whatever its state. */
    List<EnrolledPerson> inAndWith(SessionId session, Set<EnrollmentState> states, EnrollmentId with);

    /** How many places of the held session are free. */
    long freePlaces(PlannedSession held);

    /**
     * Refuses when the person is enrolled in the session already.
     *
     * @param near who asks knows whether the person has left; to others it makes no difference
     */
    void mustNotBeEnrolled(SessionId session, ParticipantId person, boolean near);

    /** Everybody whose enrollment counts. */
    List<ParticipantId> peopleIn(SessionId session);

    /** Everybody who ever enrolled: what hangs on them does not tell who left. */
    List<ParticipantId> everybodyOf(SessionId session);

    /** Whom of those who facilitate everybody in the session has met, by subject. */
    Map<EnrollmentId, Set<String>> facilitatorsMet(SessionId session);

    /** What each of the people dreamt and booked at any sanctuary; the sessions that are asked about are no bookings. */
    Map<ParticipantId, Dreams> dreamsOf(Set<ParticipantId> people, Set<SessionId> except);

    /**
     * The dreams of one person.
     *
     * @param elsewhere is in another dream that runs, or was not seen off from it yet
     */
    record Dreams(boolean elsewhere, HistoryFacts history) {}

    /**
     * By which right the caller takes the person out: as the person, or as a guardian; empty when they have none. Whoever
     * was guardian when the dream began keeps the right until the child is out of it.
     */
    Optional<ActingAs> rightToTakeOut(Caller caller, EnrollmentPlace place, Instant at);

    /** Whether the caller is a guardian who speaks for the enrolled minor. */
    boolean speaksFor(Caller caller, EnrolledPerson enrollment);

    /** Whether somebody may dream in it, or does, as far as all crew know: that they have left makes no difference. */
    boolean counts(EnrolledPerson enrollment);

    /** Everybody whose enrollment counts, as long as the dream has not begun. */
    Optional<Enrollees> beforeTheDream(SessionId session);
}
