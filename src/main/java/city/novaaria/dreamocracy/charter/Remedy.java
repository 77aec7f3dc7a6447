package city.novaaria.dreamocracy.charter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody can do about an objection: the operation of the API to call, and who may call it. */
public enum Remedy {
    GIVE_CONSENT(By.DREAMER, "giveConsent"),
    READ_DISCLOSURE(By.DREAMER, "serveDisclosure"),
    TEACH_BACK(By.FACILITATOR, "recordTeachBack"),
    ENROLL_ELSEWHERE(By.DREAMER, "listDreamscapes"),
    NAME_CONTACT(By.DREAMER, "setEmergencyContact"),
    SET_BOUNDARIES(By.DREAMER, "setBoundaries"),
    WRITE_SUPPORT_PLAN(By.DREAMER, "setSupportPlan"),
    PLAN_WAY_HOME(By.DREAMER, "setWayHome"),
    NAME_GUARDIAN(By.ORGANIZER, "addGuardian"),
    READ_FOR_CHILD(By.GUARDIAN, "serveDisclosure"),
    PERMIT(By.GUARDIAN, "giveConsent"),
    ATTEST_FITNESS(By.DREAMER, "attestFitness"),
    OBSERVE_FITNESS(By.FACILITATOR_ON_DUTY, "attestFitness"),
    REHEARSE(By.DREAMER, "rehearseStopSignal"),
    SCREEN(By.FACILITATOR, "recordScreening"),
    CLEAR_SCREENING(By.ETHICIST, "clearScreening"),
    AGREE_WITH_GROUP(By.DREAMER, "agreeWithGroup"),
    MEET_FACILITATOR(By.DREAMER, "meetFacilitator"),
    CHECK_IN(By.FACILITATOR_ON_DUTY, "checkInParticipant"),
    STAND_DOWN(By.FACILITATOR_ON_DUTY, "standDownParticipant"),
    POSTPONE(By.FACILITATOR, "postponeSession"),
    CHECK_OUT(By.FACILITATOR_ON_DUTY, "checkOutParticipant"),
    ASK_AFTERWARDS(By.ORGANIZER, "recordAftercareAttempt"),
    REAFFIRM(By.DREAMER, "reaffirmEnrollment"),
    CHANGE_SCENE(By.WEAVER, "recordHazardDeviation"),
    CONFIRM_SCENE(By.FACILITATOR_ON_DUTY, "confirmScene"),
    CONFIRM_DEVICES(By.TECHNOLOGIST, "confirmScene"),
    END(By.FACILITATOR_ON_DUTY, "endSession"),
    ASSIGN_CREW(By.CREW, "assignCrew"),
    CHANGE_SESSION(By.CREW, "changeSession"),
    WRITE_VERSION(By.WEAVER, "createVersion"),
    SUBMIT_VERSION(By.WEAVER, "submitVersion"),
    SCREEN_FEAR(By.ORGANIZER, "screenFear"),
    DECLARE_INTERESTS(By.ETHICIST, "declareInterests"),
    VOTE(By.ETHICIST, "castVote"),
    GIVE_EVIDENCE(By.WEAVER, "giveEvidence"),
    VERIFY_CONDITION(By.ETHICIST, "verifyCondition"),
    REINSTATE(By.ETHICIST, "reinstateApproval"),
    BIND_LACE(By.TECHNOLOGIST, "bindLace"),
    CHANGE_LACE(By.TECHNOLOGIST, "changeLaceDevice"),
    CALIBRATE_LACE(By.TECHNOLOGIST, "calibrateLaceDevice"),
    REQUEST_WAIVER(By.FACILITATOR, "requestWaiver"),
    REPORT_HAZARD(By.FACILITATOR, "reportHazardDeviation"),
    OPEN_HOUSE(By.STEWARD, "changeSanctuary");

    /** What nobody can do about somebody who is in the dream already. */
    private static final Set<Remedy> BEFORE_THE_DREAM = EnumSet.of(
            GIVE_CONSENT,
            READ_DISCLOSURE,
            TEACH_BACK,
            ENROLL_ELSEWHERE,
            PLAN_WAY_HOME,
            READ_FOR_CHILD,
            PERMIT,
            REHEARSE,
            AGREE_WITH_GROUP,
            MEET_FACILITATOR,
            CHECK_IN,
            STAND_DOWN,
            POSTPONE,
            CHANGE_SESSION,
            SUBMIT_VERSION,
            WRITE_VERSION,
            BIND_LACE);

    /** What waits until people arrive. */
    private static final Set<Remedy> AT_CHECK_IN = EnumSet.of(REHEARSE, CHECK_IN);

    /** What helps when the dream is over. */
    private static final Set<Remedy> AFTERWARDS = EnumSet.of(CHECK_OUT, ASK_AFTERWARDS, REPORT_HAZARD);

    /** Who takes the step. */
    public enum By {
        /** The person whom it is about. */
        DREAMER,
        /** A guardian of that person. */
        GUARDIAN,
        /** Whoever plans the session. */
        CREW,
        STEWARD,
        WEAVER,
        TECHNOLOGIST,
        ORGANIZER,
        ETHICIST,
        FACILITATOR,
        /** Somebody else than the person whom it is about. */
        FACILITATOR_ON_DUTY
    }

    private final By by;
    private final String operation;

    Remedy(By by, String operation) {
        this.by = by;
        this.operation = operation;
    }

    /** Those of the remedies that work while the dream runs; ending it always does. */
    static List<Remedy> whileDreaming(List<Remedy> remedies) {
        return Stream.concat(remedies.stream().filter(Remedy::worksWhileDreaming), Stream.of(END))
                .distinct()
                .toList();
    }

    /** Whether it works before people arrive. */
    public boolean worksBeforeCheckIn() {
        return !AT_CHECK_IN.contains(this);
    }

    /** Whether it works while people dream. */
    public boolean worksWhileDreaming() {
        return !BEFORE_THE_DREAM.contains(this);
    }

    /** Whether it works once the dream is over. */
    public boolean worksAfterwards() {
        return AFTERWARDS.contains(this);
    }

    public By by() {
        return by;
    }

    /** The {@code operationId} in the OpenAPI document. */
    public String operation() {
        return operation;
    }
}
