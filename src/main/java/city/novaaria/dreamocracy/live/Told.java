package city.novaaria.dreamocracy.live;

import java.util.Locale;

/** All that the log of a session tells, each with who may know it; README and test show the same table. */
enum Told {
    SESSION_PLANNED(Audience.GROUP),
    SESSION_REPEATED(Audience.GROUP),
    SESSION_CHANGED(Audience.GROUP),
    SESSION_CREW_ASSIGNED(Audience.GROUP),
    SESSION_OPENED(Audience.GROUP),
    SESSION_CHECK_IN_BEGUN(Audience.GROUP),
    SESSION_POSTPONED(Audience.GROUP),
    SESSION_STARTED(Audience.GROUP),
    SESSION_PAUSED(Audience.GROUP),
    SESSION_SCENE_STOPPED(Audience.GROUP),
    SESSION_SCENE_CONFIRMED(Audience.DUTY),
    SESSION_RESUMED(Audience.GROUP),
    SESSION_SURFACED(Audience.GROUP),
    SESSION_CANCELLED(Audience.GROUP),
    SESSION_AFTERCARE_BEGUN(Audience.GROUP),
    SESSION_CLOSED(Audience.GROUP),
    ENROLLMENT_ENROLLED(Audience.NEAR),
    ENROLLMENT_PROMOTED(Audience.NEAR),
    ENROLLMENT_CHECKED_IN(Audience.NEAR),
    ENROLLMENT_CHECK_IN_UNDONE(Audience.NEAR),
    ENROLLMENT_NO_SHOW_UNDONE(Audience.NEAR),
    ENROLLMENT_STOOD_DOWN(Audience.NEAR),
    ENROLLMENT_FITNESS_ATTESTED(Audience.NEAR),
    ENROLLMENT_FITNESS_OBSERVED(Audience.NEAR),
    ENROLLMENT_NUMBERS_DECLINED(Audience.NEAR),
    ENROLLMENT_NUMBERS_GIVEN_AGAIN(Audience.NEAR),
    ENROLLMENT_STOP_SIGNAL_REHEARSED(Audience.NEAR),
    ENROLLMENT_GROUP_AGREED(Audience.NEAR),
    ENROLLMENT_FACILITATOR_MET(Audience.NEAR),
    ENROLLMENT_WAY_HOME_PLANNED(Audience.NEAR),
    ENROLLMENT_CHECKED_OUT(Audience.NEAR),
    ENROLLMENT_STEPPED_OUT(Audience.NEAR),
    ENROLLMENT_CAME_OUT(Audience.NEAR),
    ENROLLMENT_REMOVED_FOR_SAFETY(Audience.NEAR),
    ENROLLMENT_HANDED_OVER(Audience.NEAR),
    ENROLLMENT_WOKEN(Audience.NEAR),
    ENROLLMENT_REAFFIRMED(Audience.NEAR),
    ENROLLMENT_CAME_BACK(Audience.NEAR),
    ENROLLMENT_WITHDREW(Audience.NEAR),
    ENROLLMENT_CANCELLED(Audience.NEAR),
    CONSENT_SERVED(Audience.SELF),
    CONSENT_TRY_FAILED(Audience.SELF),
    CONSENT_TAUGHT_BACK(Audience.SELF),
    CONSENT_GIVEN(Audience.SELF),
    CONSENT_PERMITTED(Audience.SELF),
    CONSENT_SUPERSEDED(Audience.SELF),
    CONSENT_NARROWED(Audience.SELF),
    CONSENT_WITHDRAWN(Audience.SELF),
    LACE_BOUND(Audience.NEAR),
    LACE_FAILED(Audience.NEAR),
    LACE_UNBOUND(Audience.NEAR),
    WAIVER_REQUESTED(Audience.DUTY),
    WAIVER_VOTED(Audience.DUTY),
    WAIVER_GRANTED(Audience.DUTY),
    WAIVER_DENIED(Audience.DUTY),
    WAIVER_REVOKED(Audience.DUTY),
    HAZARD_DEVIATED(Audience.DUTY),
    HAZARD_REPORTED(Audience.DUTY),
    HAZARD_REVIEWED(Audience.DUTY),
    INCIDENT_REPORTED(Audience.DUTY),
    INCIDENT_OPENED(Audience.DUTY),
    INCIDENT_TRIAGED(Audience.DUTY),
    INCIDENT_LOWERING_ASKED(Audience.DUTY),
    INCIDENT_LOWERED(Audience.DUTY),
    INCIDENT_DUPLICATED(Audience.DUTY),
    INCIDENT_SIGNED(Audience.DUTY),
    INCIDENT_CONTAINED(Audience.DUTY),
    INCIDENT_OVERDUE(Audience.DUTY),
    AFTERCARE_CHECK_IN_MOVED(Audience.SELF),
    STATEMENT_SIGNED(Audience.NEAR),
    NOTE_WRITTEN(Audience.DUTY),
    NOTE_REDACTED(Audience.DUTY),
    MESSAGE_SENT(Audience.GROUP),
    MESSAGE_SENT_TO_ONE(Audience.NEAR),
    DISTRESS_RATED(Audience.NEAR),
    DISTRESS_RATINGS_MISSED(Audience.NEAR),
    PRESENCE_BEGAN(Audience.DUTY),
    PRESENCE_RETURNED(Audience.DUTY),
    PRESENCE_BREAK_BEGUN(Audience.DUTY),
    PRESENCE_BREAK_ENDED(Audience.DUTY),
    /** Recorders, and those whom they capture, have to hear of these; they come by many causes and name nobody. */
    RECORDING_STARTED(Audience.GROUP),
    RECORDING_STOPPED(Audience.GROUP),
    RECORDING_QUARANTINED(Audience.DUTY),
    RECORDING_SHARE_ASKED(Audience.GROUP),
    RECORDING_HANDED_OVER(Audience.GROUP),
    WATCH_SHORTAGE_BEGAN(Audience.DUTY),
    WATCH_SILENCE_NOTICED(Audience.DUTY),
    WATCH_SHORTAGE_ENDED(Audience.DUTY),
    WATCH_TRIGGERED(Audience.DUTY),
    WATCH_OVERRIDE_ASKED(Audience.DUTY),
    WATCH_OVERRIDDEN(Audience.DUTY);

    private final Audience audience;

    Told(Audience audience) {
        this.audience = audience;
    }

    Audience audience() {
        return audience;
    }

    /** As readers see it, such as {@code session.check-in-begun}. */
    String type() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
