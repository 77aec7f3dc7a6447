package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.aftercare.AftercareEvent;
import city.novaaria.dreamocracy.consent.ConsentEvent;
import city.novaaria.dreamocracy.hazard.HazardEvent;
import city.novaaria.dreamocracy.incident.IncidentEvent;
import city.novaaria.dreamocracy.incident.IncidentState;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceEvent;
import city.novaaria.dreamocracy.message.MessageEvent;
import city.novaaria.dreamocracy.note.NoteEvent;
import city.novaaria.dreamocracy.presence.PresenceEvent;
import city.novaaria.dreamocracy.recording.RecordingEvent;
import city.novaaria.dreamocracy.safestop.SafeStopEvent;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.SessionEvent;
import city.novaaria.dreamocracy.session.SessionState;
import city.novaaria.dreamocracy.statement.StatementEvent;
import city.novaaria.dreamocracy.waiver.WaiverEvent;
import city.novaaria.dreamocracy.watch.WatchEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an event the log of a session tells: that it happened and where things stand, never who did it.
 *
 * <p>The inner switches know every event of their kind, so that a new one does not compile before somebody has said who may
 * know it; a test knows every kind.
 */
final class WhatIsTold {

    private WhatIsTold() {}

    /** Empty for what belongs to no session, or is told to nobody. */
    static List<LogEntry> of(DomainEvent event) {
        LogEntry entry = entryOf(event);
        return entry == null
                ? List.of()
                : Stream.concat(Stream.of(entry), entriesOfEach(event)).toList();
    }

    /** What a step of all did to each of them, for those who are near them. */
    private static Stream<LogEntry> entriesOfEach(DomainEvent event) {
        return switch (event) {
            case SessionEvent.SceneStopped stopped ->
                ofEach(stopped, stopped.steppedOut(), Told.ENROLLMENT_STEPPED_OUT, EnrollmentState.STEPPED_OUT);
            case SessionEvent.Resumed resumed ->
                ofEach(resumed, resumed.cameBack(), Told.ENROLLMENT_CAME_BACK, EnrollmentState.DREAMING);
            default -> Stream.empty();
        };
    }

    private static Stream<LogEntry> ofEach(
            SessionEvent event, Set<EnrollmentId> people, Told told, EnrollmentState state) {
        return people.stream()
                .map(person -> new LogEntry(told, event.session(), person, person.value(), name(state), event.at()));
    }

    private static @Nullable LogEntry entryOf(DomainEvent event) {
        return switch (event) {
            case SessionEvent session -> of(session);
            case EnrollmentEvent enrollment -> of(enrollment);
            case ConsentEvent consent -> of(consent);
            case LaceEvent lace -> of(lace);
            case WaiverEvent waiver -> of(waiver);
            case HazardEvent hazard -> of(hazard);
            case IncidentEvent incident -> of(incident);
            case AftercareEvent aftercare -> of(aftercare);
            case StatementEvent.Signed signed -> about(signed, signed.enrollment(), Told.STATEMENT_SIGNED);
            case NoteEvent note -> of(note);
            case MessageEvent message -> of(message);
            case WatchEvent watch -> of(watch);
            case PresenceEvent presence -> of(presence);
            case RecordingEvent recording -> of(recording);
            case SafeStopEvent stop -> of(stop);
            default -> null;
        };
    }

    private static LogEntry of(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Planned _ -> ofSession(event, Told.SESSION_PLANNED, SessionState.PLANNED);
            case SessionEvent.Repeated _ -> ofSession(event, Told.SESSION_REPEATED, null);
            case SessionEvent.Changed _ -> ofSession(event, Told.SESSION_CHANGED, null);
            case SessionEvent.CrewAssigned _ -> ofSession(event, Told.SESSION_CREW_ASSIGNED, null);
            case SessionEvent.Opened _ -> ofSession(event, Told.SESSION_OPENED, SessionState.OPEN);
            case SessionEvent.CheckInBegun _ -> ofSession(event, Told.SESSION_CHECK_IN_BEGUN, SessionState.CHECK_IN);
            case SessionEvent.Postponed _ -> ofSession(event, Told.SESSION_POSTPONED, SessionState.OPEN);
            case SessionEvent.Started _ -> ofSession(event, Told.SESSION_STARTED, SessionState.DREAMING);
            case SessionEvent.Paused _ -> ofSession(event, Told.SESSION_PAUSED, SessionState.PAUSED);
            case SessionEvent.SceneStopped _ -> ofSession(event, Told.SESSION_SCENE_STOPPED, SessionState.PAUSED);
            case SessionEvent.SceneConfirmed _ -> ofSession(event, Told.SESSION_SCENE_CONFIRMED, null);
            case SessionEvent.Resumed _ -> ofSession(event, Told.SESSION_RESUMED, SessionState.DREAMING);
            case SessionEvent.Surfaced _ -> ofSession(event, Told.SESSION_SURFACED, SessionState.SURFACING);
            case SessionEvent.Cancelled _ -> ofSession(event, Told.SESSION_CANCELLED, SessionState.CANCELLED);
            case SessionEvent.AftercareBegun _ ->
                ofSession(event, Told.SESSION_AFTERCARE_BEGUN, SessionState.AFTERCARE);
            case SessionEvent.Closed _ -> ofSession(event, Told.SESSION_CLOSED, SessionState.CLOSED);
        };
    }

    private static LogEntry ofSession(SessionEvent event, Told told, @Nullable SessionState state) {
        return new LogEntry(told, event.session(), null, null, name(state), event.at());
    }

    private static LogEntry of(EnrollmentEvent event) {
        return switch (event) {
            case EnrollmentEvent.Enrolled enrolled -> ofPerson(event, Told.ENROLLMENT_ENROLLED, enrolled.state());
            case EnrollmentEvent.Promoted _ -> ofPerson(event, Told.ENROLLMENT_PROMOTED, EnrollmentState.ENROLLED);
            case EnrollmentEvent.CheckedIn _ -> ofPerson(event, Told.ENROLLMENT_CHECKED_IN, EnrollmentState.CHECKED_IN);
            case EnrollmentEvent.CheckInUndone _ ->
                ofPerson(event, Told.ENROLLMENT_CHECK_IN_UNDONE, EnrollmentState.ENROLLED);
            case EnrollmentEvent.NoShowUndone _ ->
                ofPerson(event, Told.ENROLLMENT_NO_SHOW_UNDONE, EnrollmentState.NOT_THIS_TIME);
            case EnrollmentEvent.StoodDown _ ->
                ofPerson(event, Told.ENROLLMENT_STOOD_DOWN, EnrollmentState.NOT_CLEARED);
            case EnrollmentEvent.FitnessAttested _ -> ofPerson(event, Told.ENROLLMENT_FITNESS_ATTESTED, null);
            case EnrollmentEvent.FitnessObserved _ -> ofPerson(event, Told.ENROLLMENT_FITNESS_OBSERVED, null);
            case EnrollmentEvent.NumbersDeclined _ -> ofPerson(event, Told.ENROLLMENT_NUMBERS_DECLINED, null);
            case EnrollmentEvent.NumbersGivenAgain _ -> ofPerson(event, Told.ENROLLMENT_NUMBERS_GIVEN_AGAIN, null);
            case EnrollmentEvent.StopSignalRehearsed _ -> ofPerson(event, Told.ENROLLMENT_STOP_SIGNAL_REHEARSED, null);
            case EnrollmentEvent.GroupAgreed _ -> ofPerson(event, Told.ENROLLMENT_GROUP_AGREED, null);
            case EnrollmentEvent.FacilitatorMet _ -> ofPerson(event, Told.ENROLLMENT_FACILITATOR_MET, null);
            case EnrollmentEvent.WayHomePlanned _ -> ofPerson(event, Told.ENROLLMENT_WAY_HOME_PLANNED, null);
            case EnrollmentEvent.CheckedOut _ -> ofPerson(event, Told.ENROLLMENT_CHECKED_OUT, EnrollmentState.DONE);
            case EnrollmentEvent.SteppedOut _ ->
                ofPerson(event, Told.ENROLLMENT_STEPPED_OUT, EnrollmentState.STEPPED_OUT);
            case EnrollmentEvent.CameOut _ -> ofPerson(event, Told.ENROLLMENT_CAME_OUT, EnrollmentState.SURFACED);
            case EnrollmentEvent.RemovedForSafety _ ->
                ofPerson(event, Told.ENROLLMENT_REMOVED_FOR_SAFETY, EnrollmentState.REMOVED_FOR_SAFETY);
            case EnrollmentEvent.HandedOver _ -> ofPerson(event, Told.ENROLLMENT_HANDED_OVER, null);
            case EnrollmentEvent.Woken _ -> ofPerson(event, Told.ENROLLMENT_WOKEN, null);
            case EnrollmentEvent.Reaffirmed _ -> ofPerson(event, Told.ENROLLMENT_REAFFIRMED, null);
            case EnrollmentEvent.CameBack _ -> ofPerson(event, Told.ENROLLMENT_CAME_BACK, EnrollmentState.DREAMING);
            case EnrollmentEvent.Withdrew _ -> ofPerson(event, Told.ENROLLMENT_WITHDREW, EnrollmentState.WITHDRAWN);
            case EnrollmentEvent.Cancelled _ -> ofPerson(event, Told.ENROLLMENT_CANCELLED, EnrollmentState.CANCELLED);
        };
    }

    private static LogEntry ofPerson(EnrollmentEvent event, Told told, @Nullable EnrollmentState state) {
        return new LogEntry(
                told, event.session(), event.enrollment(), event.enrollment().value(), name(state), event.at());
    }

    /** What a guardian did on the way to their own decision is theirs; the minor reads that they decided. */
    private static @Nullable LogEntry of(ConsentEvent event) {
        Told told = switch (event) {
            case ConsentEvent.Served _ -> Told.CONSENT_SERVED;
            case ConsentEvent.TryFailed _ -> Told.CONSENT_TRY_FAILED;
            case ConsentEvent.TaughtBack _ -> Told.CONSENT_TAUGHT_BACK;
            case ConsentEvent.Given _ -> Told.CONSENT_GIVEN;
            case ConsentEvent.Permitted _ -> Told.CONSENT_PERMITTED;
            case ConsentEvent.Superseded _ -> Told.CONSENT_SUPERSEDED;
            case ConsentEvent.Narrowed _ -> Told.CONSENT_NARROWED;
            case ConsentEvent.Withdrawn _ -> Told.CONSENT_WITHDRAWN;
        };
        boolean ofGuardian = event.actor().role() == ActingAs.GUARDIAN && told != Told.CONSENT_PERMITTED;
        return ofGuardian ? null : about(event, event.enrollment(), told);
    }

    /** A device of which no wearer is known belongs to its house. */
    private static @Nullable LogEntry of(LaceEvent event) {
        return switch (event) {
            case LaceEvent.Bound bound -> about(event, bound.enrollment(), Told.LACE_BOUND);
            case LaceEvent.Failed failed -> about(event, failed.enrollment(), Told.LACE_FAILED);
            case LaceEvent.Unbound unbound -> about(event, unbound.enrollment(), Told.LACE_UNBOUND);
            case LaceEvent.Lent _,
                    LaceEvent.CameBack _,
                    LaceEvent.Registered _,
                    LaceEvent.Changed _,
                    LaceEvent.Calibrated _,
                    LaceEvent.Retired _,
                    LaceEvent.CredentialIssued _,
                    LaceEvent.CredentialRevoked _,
                    LaceEvent.Commanded _,
                    LaceEvent.CommandAcknowledged _,
                    LaceEvent.CommandConfirmed _ -> null;
        };
    }

    private static LogEntry of(WaiverEvent event) {
        return switch (event) {
            case WaiverEvent.Requested e -> beside(e, e.session(), Told.WAIVER_REQUESTED);
            case WaiverEvent.Voted e -> beside(e, e.session(), Told.WAIVER_VOTED);
            case WaiverEvent.Granted e -> beside(e, e.session(), Told.WAIVER_GRANTED);
            case WaiverEvent.Denied e -> beside(e, e.session(), Told.WAIVER_DENIED);
            case WaiverEvent.Revoked e -> beside(e, e.session(), Told.WAIVER_REVOKED);
        };
    }

    private static LogEntry of(HazardEvent event) {
        return switch (event) {
            case HazardEvent.Deviated e -> beside(e, e.session(), Told.HAZARD_DEVIATED);
            case HazardEvent.Reported e -> beside(e, e.session(), Told.HAZARD_REPORTED);
            case HazardEvent.Reviewed e -> beside(e, e.session(), Told.HAZARD_REVIEWED);
        };
    }

    /**
     * How somebody behaved is for who was not there; and what somebody is found to need, outside of the dream, is nobody's to
     * hear in its log.
     */
    private static @Nullable LogEntry of(IncidentEvent event) {
        SessionId session = event.session();
        if (session == null || !event.heardOnDuty()) {
            return null;
        }
        return switch (event) {
            case IncidentEvent.Reported e -> beside(e, session, Told.INCIDENT_REPORTED);
            case IncidentEvent.Opened e -> beside(e, session, Told.INCIDENT_OPENED);
            case IncidentEvent.Triaged e ->
                new LogEntry(Told.INCIDENT_TRIAGED, session, null, e.incident().value(), name(e.state()), e.at());
            case IncidentEvent.Contained e ->
                new LogEntry(
                        Told.INCIDENT_CONTAINED,
                        session,
                        null,
                        e.incident().value(),
                        name(IncidentState.CONTAINED),
                        e.at());
            case IncidentEvent.Signed e -> beside(e, session, Told.INCIDENT_SIGNED);
            case IncidentEvent.LoweringAsked e -> beside(e, session, Told.INCIDENT_LOWERING_ASKED);
            case IncidentEvent.Lowered e -> beside(e, session, Told.INCIDENT_LOWERED);
            case IncidentEvent.Duplicated e -> beside(e, session, Told.INCIDENT_DUPLICATED);
            case IncidentEvent.Overdue e -> beside(e, session, Told.INCIDENT_OVERDUE);
            case IncidentEvent.Added _,
                    IncidentEvent.Read _,
                    IncidentEvent.Assigned _,
                    IncidentEvent.ModelGivenBack _,
                    IncidentEvent.Investigated _,
                    IncidentEvent.Concluded _,
                    IncidentEvent.ActionPlanned _,
                    IncidentEvent.ActionCarriedOut _,
                    IncidentEvent.ActionVerified _,
                    IncidentEvent.Closed _,
                    IncidentEvent.Reopened _ -> null;
        };
    }

    /** When check-ins are planned tells when somebody left; what came of asking is for who asks and who was asked. */
    private static @Nullable LogEntry of(AftercareEvent event) {
        return switch (event) {
            case AftercareEvent.CheckInMoved moved -> about(event, moved.enrollment(), Told.AFTERCARE_CHECK_IN_MOVED);
            case AftercareEvent.Planned _, AftercareEvent.DistressFound _, AftercareEvent.PreferenceChosen _ -> null;
        };
    }

    private static LogEntry of(NoteEvent event) {
        return switch (event) {
            case NoteEvent.Written _ -> beside(event, event.session(), Told.NOTE_WRITTEN);
            case NoteEvent.Redacted _ -> beside(event, event.session(), Told.NOTE_REDACTED);
        };
    }

    private static @Nullable LogEntry of(MessageEvent event) {
        return switch (event) {
            case MessageEvent.SentOfGathering _ -> null;
            case MessageEvent.Sent sent ->
                new LogEntry(
                        sent.enrollment() == null ? Told.MESSAGE_SENT : Told.MESSAGE_SENT_TO_ONE,
                        sent.session(),
                        sent.enrollment(),
                        sent.message().value(),
                        null,
                        sent.at());
        };
    }

    /** That somebody was asked, and never how they are. */
    private static LogEntry of(WatchEvent event) {
        return switch (event) {
            case WatchEvent.Rated rated ->
                new LogEntry(
                        Told.DISTRESS_RATED,
                        rated.session(),
                        rated.enrollment(),
                        rated.rating().value(),
                        null,
                        rated.at());
            case WatchEvent.RatingsMissed missed -> about(event, missed.enrollment(), Told.DISTRESS_RATINGS_MISSED);
        };
    }

    private static LogEntry of(PresenceEvent event) {
        return switch (event) {
            case PresenceEvent.Began _ -> beside(event, event.session(), Told.PRESENCE_BEGAN);
            case PresenceEvent.Returned _ -> beside(event, event.session(), Told.PRESENCE_RETURNED);
            case PresenceEvent.BreakBegun _ -> beside(event, event.session(), Told.PRESENCE_BREAK_BEGUN);
            case PresenceEvent.BreakEnded _ -> beside(event, event.session(), Told.PRESENCE_BREAK_ENDED);
        };
    }

    private static @Nullable LogEntry of(RecordingEvent event) {
        return switch (event) {
            case RecordingEvent.Started _ -> beside(event, event.session(), Told.RECORDING_STARTED);
            case RecordingEvent.Stopped _ -> beside(event, event.session(), Told.RECORDING_STOPPED);
            case RecordingEvent.Quarantined closed ->
                // what closes by itself is not told at that instant: somebody took a yes back
                closed.actor().role() == ActingAs.SERVICE
                        ? null
                        : beside(event, event.session(), Told.RECORDING_QUARANTINED);
            case RecordingEvent.ShareAsked _ -> beside(event, event.session(), Told.RECORDING_SHARE_ASKED);
            case RecordingEvent.HandedOver _ -> beside(event, event.session(), Told.RECORDING_HANDED_OVER);
            case RecordingEvent.Viewed _, RecordingEvent.CrewDecided _, RecordingEvent.ShareAnswered _ -> null;
        };
    }

    /** Why a dream ended by itself is for who accompanies it; that it ended, everybody hears. */
    private static LogEntry of(SafeStopEvent event) {
        return switch (event) {
            case SafeStopEvent.ShortageBegan _ -> beside(event, event.session(), Told.WATCH_SHORTAGE_BEGAN);
            case SafeStopEvent.SilenceNoticed _ -> beside(event, event.session(), Told.WATCH_SILENCE_NOTICED);
            case SafeStopEvent.ShortageEnded _ -> beside(event, event.session(), Told.WATCH_SHORTAGE_ENDED);
            case SafeStopEvent.Triggered _ -> beside(event, event.session(), Told.WATCH_TRIGGERED);
            case SafeStopEvent.OverrideAsked _ -> beside(event, event.session(), Told.WATCH_OVERRIDE_ASKED);
            case SafeStopEvent.Overridden _ -> beside(event, event.session(), Told.WATCH_OVERRIDDEN);
        };
    }

    /** Something of one person that is no enrollment. */
    private static LogEntry about(DomainEvent event, EnrollmentId person, Told told) {
        return new LogEntry(told, null, person, event.aggregate(), null, event.at());
    }

    /** Something of the session that is about no single person. */
    private static LogEntry beside(DomainEvent event, SessionId session, Told told) {
        return new LogEntry(told, session, null, event.aggregate(), null, event.at());
    }

    private static @Nullable String name(@Nullable Enum<?> state) {
        return state == null ? null : state.name();
    }
}
