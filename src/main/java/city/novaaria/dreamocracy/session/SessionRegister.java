package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finds and holds sessions; what is foreign to a caller answers like what does not exist. */
public interface SessionRegister {

    /** {@link #involved} as a condition in the database: none of these subjects, twice, is crew of the session of that id. */
    String NOT_CREW =
            "not exists (select 1 from session_duty d join crew c on c.id = d.crew_id where d.session_id = %1$s"
                    + " and c.live_key in (?)) and not exists (select 1 from session_deed a where a.session_id = %1$s and a.subject in (?))";

    /** The session, if the caller works at its sanctuary or is enrolled in it. */
    PlannedSession visible(Caller caller, SessionId id);

    /** The session of an enrollment that is the caller's, of a sanctuary where they work, or of a minor they speak for. */
    PlannedSession ofKnown(Caller caller, EnrollmentId id);

    PlannedSession find(SessionId id);

    /**
     * Holds the session until the transaction ends; it fails, and the whole step is tried again, when the session changed
     * since this transaction first read it.
     */
    PlannedSession hold(SessionId id);

    /** Holds the session, and refuses the caller once it is closed or cancelled. */
    PlannedSession holdUnlessOver(Caller caller, SessionId id);

    /** Holds the session, and refuses the caller unless people dream in it. */
    PlannedSession holdRunning(Caller caller, SessionId id);

    /** The sessions that use the version and in which people dream. */
    List<SessionId> running(VersionId version);

    /** The sessions of the sanctuary that have not begun and in which somebody waits for a place. */
    List<SessionId> waitedFor(SanctuaryId sanctuary);

    /** The people on duty who still hold their role. */
    List<Member> onDuty(PlannedSession session);

    /** How the caller sees the enrollment. */
    default Sight sight(Caller caller, EnrolledPerson enrollment) {
        return sight(caller, enrollment, find(enrollment.sessionId()));
    }

    Sight sight(Caller caller, EnrolledPerson enrollment, PlannedSession session);

    /** Everybody who counts as crew of the session, by subject: on duty in a role that they still hold, or once acted. */
    Set<String> involved(PlannedSession session);

    /** What else needs the chamber of the session, and these people, at that instant or later. */
    Conflicts conflicts(PlannedSession session, Set<String> subjects, Instant at);

    /** Who of those on duty gave no sign of being there for too long, or is on a break, by subject. */
    Set<String> away(PlannedSession session, List<Member> crew, PolicyProfile policy, Instant at);

    /** What is known of incidents in it (INC-02). */
    IncidentFacts incidentsIn(SessionId session);
}
