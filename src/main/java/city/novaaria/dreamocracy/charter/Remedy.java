package city.novaaria.dreamocracy.charter;

/** What somebody can do about an objection: the operation of the API to call, and who may call it. */
public enum Remedy {
    GIVE_CONSENT(By.DREAMER, "giveConsent", "POST", "/enrollments/{enrollmentId}/consents"),
    READ_DISCLOSURE(By.DREAMER, "serveDisclosure", "POST", "/enrollments/{enrollmentId}/servings"),
    TEACH_BACK(By.FACILITATOR, "recordTeachBack", "POST", "/enrollments/{enrollmentId}/teach-backs"),
    ENROLL_ELSEWHERE(By.DREAMER, "enrollParticipant", "POST", "/sessions/{sessionId}/enrollments"),
    NAME_CONTACT(By.DREAMER, "setEmergencyContact", "PUT", "/participants/{participantId}/emergency-contact"),
    SET_BOUNDARIES(By.DREAMER, "setBoundaries", "PUT", "/participants/{participantId}/boundaries"),
    WRITE_SUPPORT_PLAN(By.DREAMER, "setSupportPlan", "PUT", "/participants/{participantId}/support-plan"),
    PLAN_WAY_HOME(By.DREAMER, "setWayHome", "PUT", "/enrollments/{enrollmentId}/way-home"),
    NAME_GUARDIAN(By.ORGANIZER, "addGuardian", "POST", "/participants/{participantId}/guardians"),
    READ_FOR_CHILD(By.GUARDIAN, "serveDisclosure", "POST", "/enrollments/{enrollmentId}/servings"),
    PERMIT(By.GUARDIAN, "giveConsent", "POST", "/enrollments/{enrollmentId}/consents"),
    ATTEST_FITNESS(By.DREAMER, "attestFitness", "POST", "/enrollments/{enrollmentId}/fitness"),
    OBSERVE_FITNESS(By.FACILITATOR, "attestFitness", "POST", "/enrollments/{enrollmentId}/fitness"),
    REHEARSE(By.DREAMER, "rehearseStopSignal", "POST", "/enrollments/{enrollmentId}/rehearsals"),
    SCREEN(By.FACILITATOR, "recordScreening", "POST", "/participants/{participantId}/screenings"),
    CLEAR_SCREENING(By.ETHICIST, "clearScreening", "POST", "/screenings/{screeningId}/clearance"),
    AGREE_WITH_GROUP(By.DREAMER, "agreeWithGroup", "POST", "/enrollments/{enrollmentId}/group-agreement"),
    MEET_FACILITATOR(By.DREAMER, "meetFacilitator", "POST", "/enrollments/{enrollmentId}/acquaintances"),
    CHECK_IN(By.FACILITATOR, "checkInParticipant", "POST", "/enrollments/{enrollmentId}/check-in"),
    STAND_DOWN(By.FACILITATOR, "standDownParticipant", "POST", "/enrollments/{enrollmentId}/stand-down"),
    POSTPONE(By.FACILITATOR, "postponeSession", "POST", "/sessions/{sessionId}/postpone"),
    CHECK_OUT(By.FACILITATOR, "checkOutParticipant", "POST", "/enrollments/{enrollmentId}/check-out"),
    ASK_AFTERWARDS(By.ORGANIZER, "recordAftercareAttempt", "POST", "/aftercare-check-ins/{checkInId}/attempts"),
    END(By.FACILITATOR, "endSession", "POST", "/sessions/{sessionId}/end"),
    ASSIGN_CREW(By.CREW, "assignCrew", "PUT", "/sessions/{sessionId}/crew"),
    CHANGE_SESSION(By.CREW, "changeSession", "PATCH", "/sessions/{sessionId}"),
    WRITE_VERSION(By.WEAVER, "createVersion", "POST", "/dreamscapes/{dreamscapeId}/versions"),
    SUBMIT_VERSION(By.WEAVER, "submitVersion", "POST", "/dreamscapes/{dreamscapeId}/versions/{number}/submit"),
    SCREEN_FEAR(By.ORGANIZER, "screenFear", "POST", "/fears/{fearId}/screening"),
    DECLARE_INTERESTS(By.ETHICIST, "declareInterests", "POST", "/ethics-reviews/{reviewId}/declarations"),
    VOTE(By.ETHICIST, "castVote", "POST", "/ethics-reviews/{reviewId}/votes"),
    GIVE_EVIDENCE(By.WEAVER, "giveEvidence", "POST", "/ethics-reviews/{reviewId}/conditions/{conditionId}/evidence"),
    VERIFY_CONDITION(
            By.ETHICIST, "verifyCondition", "POST", "/ethics-reviews/{reviewId}/conditions/{conditionId}/verification"),
    REINSTATE(By.ETHICIST, "reinstateApproval", "POST", "/ethics-reviews/{reviewId}/reinstate"),
    BIND_LACE(By.TECHNOLOGIST, "bindLace", "PUT", "/enrollments/{enrollmentId}/lace"),
    CHANGE_LACE(By.TECHNOLOGIST, "changeLaceDevice", "PATCH", "/lace-devices/{deviceId}"),
    CALIBRATE_LACE(By.TECHNOLOGIST, "calibrateLaceDevice", "POST", "/lace-devices/{deviceId}/calibrations"),
    REQUEST_WAIVER(By.FACILITATOR, "requestWaiver", "POST", "/sessions/{sessionId}/waivers"),
    REPORT_HAZARD(By.FACILITATOR, "reportHazardDeviation", "POST", "/hazard-deviations/{deviationId}/report");

    /** Who takes the step. */
    public enum By {
        /** The person whom it is about. */
        DREAMER,
        /** A guardian of that person. */
        GUARDIAN,
        /** Whoever plans the session. */
        CREW,
        WEAVER,
        TECHNOLOGIST,
        ORGANIZER,
        ETHICIST,
        FACILITATOR
    }

    private final By by;
    private final String operation;
    private final String method;
    private final String path;

    Remedy(By by, String operation, String method, String path) {
        this.by = by;
        this.operation = operation;
        this.method = method;
        this.path = path;
    }

    public By by() {
        return by;
    }

    /** The {@code operationId} in the OpenAPI document. */
    public String operation() {
        return operation;
    }

    public String method() {
        return method;
    }

    /** Below the base path of the API, with its variables in braces. */
    public String path() {
        return path;
    }
}
