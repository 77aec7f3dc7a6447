package city.novaaria.dreamocracy.charter;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step that somebody can take about an objection: the operation of the API to call, and who may call it. */
public enum Remedy {
    OPEN_SESSION("openSession", By.FACILITATOR),
    BEGIN_CHECK_IN("beginCheckIn", By.FACILITATOR),
    READ_DISCLOSURE("serveDisclosure", By.DREAMER),
    TEACH_BACK(READ_DISCLOSURE, "recordTeachBack", By.FACILITATOR, By.ORGANIZER, By.ETHICIST),
    GIVE_CONSENT(READ_DISCLOSURE, "giveConsent", By.DREAMER),
    READ_FOR_CHILD("serveDisclosure", By.GUARDIAN),
    PERMIT(READ_FOR_CHILD, "giveConsent", By.GUARDIAN),
    NAME_CONTACT("setEmergencyContact", By.DREAMER),
    SET_BOUNDARIES("setBoundaries", By.DREAMER),
    WRITE_SUPPORT_PLAN("setSupportPlan", By.DREAMER),
    PLAN_WAY_HOME("setWayHome", By.DREAMER),
    NAME_GUARDIAN("addGuardian", By.ORGANIZER, By.FACILITATOR),
    ATTEST_FITNESS("attestFitness", By.DREAMER),
    OBSERVE_FITNESS(ATTEST_FITNESS, "attestFitness", By.FACILITATOR),
    RATE_DISTRESS("rateDistress", By.FACILITATOR),
    REHEARSE("rehearseStopSignal", By.DREAMER),
    SCREEN("recordScreening", By.FACILITATOR, By.ORGANIZER),
    SCREEN_ANEW("recordScreening", By.ETHICIST, By.FACILITATOR),
    CLEAR_SCREENING("clearScreening", By.ETHICIST, By.FACILITATOR),
    CONFIRM_BIRTH_DATE("confirmBirthDateCorrection", By.ORGANIZER, By.STEWARD),
    AGREE_WITH_GROUP("agreeWithGroup", By.DREAMER),
    MEET_FACILITATOR("meetFacilitator", By.DREAMER),
    CHECK_IN("checkInParticipant", By.FACILITATOR),
    START("startSession", By.FACILITATOR),
    POSTPONE("postponeSession", By.FACILITATOR),
    HAND_OVER("handOverPerson", By.FACILITATOR),
    CHECK_OUT("checkOutParticipant", By.FACILITATOR),
    ASK_AFTERWARDS("recordAftercareAttempt", By.ORGANIZER, By.FACILITATOR),
    SEE_TO_AFTERCARE("handOverAftercareCheckIn", By.STEWARD),
    SIGN_CONTAINMENT("signContainment", By.WEAVER, By.TECHNOLOGIST, By.ORGANIZER, By.ETHICIST),
    SIGN_AS_WEAVER("signContainment", By.WEAVER),
    SIGN_AS_TECHNOLOGIST(SIGN_AS_WEAVER, "signContainment", By.TECHNOLOGIST),
    SIGN_AS_ORGANIZER(SIGN_AS_WEAVER, "signContainment", By.ORGANIZER),
    SIGN_AS_ETHICIST(SIGN_AS_WEAVER, "signContainment", By.ETHICIST),
    STATE_ADVERSE_EVENTS("stateAdverseEvents", By.FACILITATOR),
    REAFFIRM("reaffirmEnrollment", By.DREAMER),
    CHANGE_SCENE("recordHazardDeviation", By.WEAVER, By.FACILITATOR),
    CONFIRM_SCENE("confirmScene", By.FACILITATOR),
    CONFIRM_DEVICES(CONFIRM_SCENE, "confirmScene", By.TECHNOLOGIST),
    SIGNAL_PRESENCE(
            "signalPresence", By.FACILITATOR, By.TECHNOLOGIST, By.ORGANIZER, By.WEAVER, By.ETHICIST, By.STEWARD),
    ASSIGN_CREW("putOnDuty", By.STEWARD, By.ORGANIZER, By.WEAVER, By.FACILITATOR),
    CHANGE_CREW("assignCrew", By.STEWARD, By.ORGANIZER, By.WEAVER, By.FACILITATOR),
    CHANGE_SESSION("changeSession", By.STEWARD, By.ORGANIZER, By.WEAVER),
    WRITE_VERSION("createVersion", By.WEAVER),
    SUBMIT_VERSION("submitVersion", By.WEAVER),
    SCREEN_FEAR("screenFear", By.ORGANIZER),
    DECLARE_INTERESTS("declareInterests", By.ETHICIST),
    VOTE(DECLARE_INTERESTS, "castVote", By.ETHICIST),
    GIVE_EVIDENCE("giveEvidence", By.WEAVER),
    VERIFY_CONDITION(GIVE_EVIDENCE, "verifyCondition", By.ETHICIST),
    REINSTATE("reinstateApproval", By.ETHICIST),
    RENEW("renewApproval", By.ETHICIST),
    RULE("ruleOnChange", By.ETHICIST),
    FINISH_NOTE("submitEthicsNote", By.ETHICIST),
    READ_NOTE("publishEthicsNote", By.ETHICIST),
    RETURN_NOTE("returnEthicsNote", By.ETHICIST),
    APPROVE_ARTWORK("approveArtwork", By.DREAMER),
    FINISH_ARTWORK("submitArtwork", By.WEAVER),
    CHANGE_ARTWORK("changeArtwork", By.WEAVER),
    TAKE_OUT_FEAR("resolveArtworkSource", By.WEAVER),
    TAKE_OUT_REFLECTION("resolveArtworkSource", By.WEAVER),
    REPLACE_HOLDER("changeGathering", By.ORGANIZER, By.TECHNOLOGIST),
    END_GATHERING("endGathering", By.ORGANIZER, By.TECHNOLOGIST),
    TAKE_BACK_LACE("takeBackLace", By.TECHNOLOGIST),
    SEE_EMERGENCY_ACCESS("acknowledgeEmergencyAccess", By.DREAMER, By.GUARDIAN),
    REVIEW_EMERGENCY_ACCESS("reviewEmergencyAccess", By.ETHICIST),
    CHANGE_LACE("changeLaceDevice", By.TECHNOLOGIST),
    CALIBRATE_LACE(CHANGE_LACE, "calibrateLaceDevice", By.TECHNOLOGIST),
    BIND_LACE(CHANGE_LACE, "bindLace", By.TECHNOLOGIST),
    RELEASE_LACE("confirmLaceCommand", By.TECHNOLOGIST, By.FACILITATOR),
    REPORT_HAZARD("reportHazardDeviation", By.WEAVER, By.FACILITATOR),
    REVIEW_HAZARD("reviewHazardDeviation", By.ETHICIST),
    TRIAGE_INCIDENT("triageIncident", By.ETHICIST, By.FACILITATOR),
    CONFIRM_LOWERING("confirmLowerSeverity", By.ETHICIST, By.FACILITATOR),
    CONTAIN_INCIDENT("containIncident", By.ETHICIST),
    INVESTIGATE_INCIDENT("investigateIncident", By.ETHICIST),
    CONCLUDE_INCIDENT("concludeIncident", By.ETHICIST),
    CARRY_OUT_CORRECTIVE_ACTION(
            "completeCorrectiveAction",
            By.STEWARD,
            By.WEAVER,
            By.TECHNOLOGIST,
            By.ORGANIZER,
            By.ETHICIST,
            By.FACILITATOR),
    VERIFY_CORRECTIVE_ACTION("verifyCorrectiveAction", By.ETHICIST),
    CLOSE_INCIDENT("closeIncident", By.ETHICIST),
    OPEN_HOUSE("changeSanctuary", By.STEWARD),
    ADD_CHAMBER("addChamber", By.STEWARD),
    GIVE_ROLE("addCrew", By.STEWARD),
    BEGIN_DREAMSCAPE("createDreamscape", By.WEAVER),
    REGISTER_LACE("registerLaceDevice", By.TECHNOLOGIST),
    AGREE_TO_MERGE("agreeToRecordMerge", By.DREAMER, By.GUARDIAN),
    CONFIRM_MERGE("confirmRecordMerge", By.STEWARD, By.ORGANIZER),
    ANSWER_RECORDING_SHARE(
            "agreeToRecordingShare",
            By.DREAMER,
            By.GUARDIAN,
            By.STEWARD,
            By.WEAVER,
            By.TECHNOLOGIST,
            By.ORGANIZER,
            By.ETHICIST,
            By.FACILITATOR),
    PLAN_SESSION("planSession", By.STEWARD, By.ORGANIZER, By.WEAVER),
    REQUEST_WAIVER("requestWaiver", By.FACILITATOR, By.ORGANIZER),
    DECIDE_WAIVER(REQUEST_WAIVER, "voteOnWaiver", By.ETHICIST),
    ENROLL("enrollParticipant", By.DREAMER),
    ENROLL_ELSEWHERE("listProgramme", By.DREAMER, By.GUARDIAN),
    STAND_DOWN("standDownParticipant", By.FACILITATOR),
    SURFACE("surfaceEarly", By.DREAMER, By.GUARDIAN, By.FACILITATOR),
    PUT_OFF_SAFE_STOP("putOffSafeStop", By.ETHICIST, By.FACILITATOR),
    SAFE_STOP("safeStopSession", By.FACILITATOR, By.TECHNOLOGIST, By.ORGANIZER, By.WEAVER, By.ETHICIST, By.STEWARD),
    END("endSession", By.FACILITATOR);

    /** What is not possible without what comes first in its alternative. */
    private static final Set<Remedy> NEVER_FIRST = EnumSet.of(GIVE_CONSENT, PERMIT, DECIDE_WAIVER);

    /** What leaves it undone, for somebody or for all. */
    private static final Set<Remedy> GIVING_UP = EnumSet.of(ENROLL_ELSEWHERE, STAND_DOWN, SURFACE, END);

    /** What people of several roles do to contain a shared nightmare, each once. */
    private static final Set<Remedy> CONTAINING =
            EnumSet.of(SIGN_AS_WEAVER, SIGN_AS_TECHNOLOGIST, SIGN_AS_ORGANIZER, SIGN_AS_ETHICIST);

    /** What is done about incidents by whom their part in them, or in the session, leaves it. */
    private static final Set<Remedy> LOOKING_INTO =
            EnumSet.of(TRIAGE_INCIDENT, CONTAIN_INCIDENT, INVESTIGATE_INCIDENT, CONCLUDE_INCIDENT, SIGN_CONTAINMENT);

    /** What several people do in any order. */
    private static final Set<Remedy> SIDE_BY_SIDE = EnumSet.of(
            OBSERVE_FITNESS,
            CONFIRM_DEVICES,
            SIGN_AS_WEAVER,
            SIGN_AS_TECHNOLOGIST,
            SIGN_AS_ORGANIZER,
            SIGN_AS_ETHICIST);

    /** What a facilitator does only while on duty in the session, and for somebody else. */
    private static final Set<Remedy> ON_DUTY = EnumSet.of(
            OBSERVE_FITNESS,
            RATE_DISTRESS,
            CHECK_IN,
            START,
            HAND_OVER,
            CHECK_OUT,
            CHANGE_SCENE,
            CONFIRM_SCENE,
            RELEASE_LACE,
            STATE_ADVERSE_EVENTS,
            STAND_DOWN,
            SURFACE,
            END);

    /** What ethicists do only while nothing keeps them from deciding about the version. */
    private static final Set<Remedy> DECIDING = EnumSet.of(DECLARE_INTERESTS, VOTE, VERIFY_CONDITION, REINSTATE, RENEW);

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

    /** What brings people to where they arrive; it is offered before {@link #AT_CHECK_IN}. */
    private static final Set<Remedy> GATHERING = EnumSet.of(OPEN_SESSION, BEGIN_CHECK_IN);

    /** What waits until people arrive. */
    private static final Set<Remedy> AT_CHECK_IN = EnumSet.of(REHEARSE, CHECK_IN);

    /** What helps when the dream is over. */
    private static final Set<Remedy> AFTERWARDS = EnumSet.of(
            HAND_OVER,
            CHECK_OUT,
            ASK_AFTERWARDS,
            SEE_TO_AFTERCARE,
            STATE_ADVERSE_EVENTS,
            REPORT_HAZARD,
            TRIAGE_INCIDENT,
            CONFIRM_LOWERING,
            CONTAIN_INCIDENT,
            INVESTIGATE_INCIDENT,
            CONCLUDE_INCIDENT,
            SIGN_CONTAINMENT,
            SIGN_AS_WEAVER,
            SIGN_AS_TECHNOLOGIST,
            SIGN_AS_ORGANIZER,
            SIGN_AS_ETHICIST);

    /** Who takes the step. */
    public enum By {
        /** The person whom it is about. */
        DREAMER,
        /** A guardian of that person. */
        GUARDIAN,
        STEWARD,
        WEAVER,
        TECHNOLOGIST,
        ORGANIZER,
        ETHICIST,
        FACILITATOR
    }

    /** What becomes of the objection. */
    public enum Kind {
        /** What is missing is done. */
        FIX,
        /** Somebody lets it pass. */
        WAIVE,
        /** It passes by itself. */
        WAIT,
        /** What was meant to happen does not, for somebody or for all. */
        GIVE_UP
    }

    private final @Nullable Remedy head;
    private final String operation;
    private final List<By> by;

    Remedy(String operation, By... by) {
        this(null, operation, by);
    }

    /**
     * @param head what it makes one alternative with; null when it is one by itself, or the head of one
     */
    Remedy(@Nullable Remedy head, String operation, By... by) {
        this.head = head;
        this.operation = operation;
        this.by = List.of(by);
    }

    /** The alternatives among what helps; each holds its steps in their order. */
    public static List<SortedSet<Remedy>> alternatives(List<Remedy> helping) {
        Map<Remedy, SortedSet<Remedy>> byHead = new LinkedHashMap<>();
        for (Remedy remedy : helping) {
            if (!GATHERING.contains(remedy)) {
                byHead.computeIfAbsent(remedy.head(), _ -> new TreeSet<>()).addAll(remedy.withWhatComesFirst(helping));
            }
        }
        return List.copyOf(byHead.values());
    }

    private Remedy head() {
        return head == null ? this : head;
    }

    private Set<Remedy> withWhatComesFirst(List<Remedy> helping) {
        Set<Remedy> steps = EnumSet.of(this);
        if (NEVER_FIRST.contains(this)) {
            steps.add(head());
        }
        if (AT_CHECK_IN.contains(this)) {
            helping.stream().filter(GATHERING::contains).forEach(steps::add);
        }
        return steps;
    }

    /** Whether it waits for what stands before it in its alternative. */
    public boolean waits() {
        return !SIDE_BY_SIDE.contains(this);
    }

    public Kind kind() {
        return GIVING_UP.contains(this) ? Kind.GIVE_UP : head() == REQUEST_WAIVER ? Kind.WAIVE : Kind.FIX;
    }

    /** Those of the remedies that work while the dream runs; one person coming out of it, and ending it, always do. */
    static List<Remedy> whileDreaming(List<Remedy> remedies, boolean aboutOnePerson) {
        return Stream.concat(
                        remedies.stream().filter(Remedy::worksWhileDreaming),
                        aboutOnePerson ? Stream.of(SURFACE, END) : Stream.of(END))
                .distinct()
                .toList();
    }

    /** The same, with what has to happen before people can arrive. */
    static List<Remedy> before(List<Remedy> gathering, List<Remedy> remedies) {
        return remedies.stream().anyMatch(AT_CHECK_IN::contains)
                ? Stream.concat(gathering.stream(), remedies.stream()).toList()
                : remedies;
    }

    /** Whether it works while people dream. */
    public boolean worksWhileDreaming() {
        return !BEFORE_THE_DREAM.contains(this);
    }

    /** Whether it works once the dream is over. */
    public boolean worksAfterwards() {
        return AFTERWARDS.contains(this);
    }

    /** Any of these. */
    public List<By> by() {
        return by;
    }

    /** Whether a facilitator has to be on duty in the session for it, and somebody else than the person. */
    public boolean takesDuty() {
        return ON_DUTY.contains(this);
    }

    /** By which a role does its part to contain a shared nightmare. */
    public static Remedy signingAs(By role) {
        return switch (role) {
            case WEAVER -> SIGN_AS_WEAVER;
            case TECHNOLOGIST -> SIGN_AS_TECHNOLOGIST;
            case ORGANIZER -> SIGN_AS_ORGANIZER;
            case ETHICIST -> SIGN_AS_ETHICIST;
            case DREAMER, GUARDIAN, STEWARD, FACILITATOR ->
                throw new IllegalArgumentException(role + " has no part in containing anything");
        };
    }

    /** Whether nobody does it twice, nor for somebody else. */
    public boolean contains() {
        return CONTAINING.contains(this);
    }

    /** Whether who may do it depends on each incident that is open. */
    public boolean looksInto() {
        return LOOKING_INTO.contains(this);
    }

    /** Whether it is for this ethicist, by the part that they have in the review. */
    public boolean isFor(String ethicist, Around around) {
        ReviewFacts review = around.review();
        if (!DECIDING.contains(this)) {
            return true;
        }
        return review != null && review.leavesFree(ethicist) && !hasDone(ethicist, review);
    }

    /** Whoever voted or renewed helps no more by doing it again, and nobody lifts what they suspended. */
    private boolean hasDone(String ethicist, ReviewFacts review) {
        return switch (this) {
            case REINSTATE -> review.suspendedBy().contains(ethicist);
            case RENEW -> review.renewing().contains(ethicist);
            case VERIFY_CONDITION -> false;
            default -> review.hasVoteOf(ethicist);
        };
    }

    /** The {@code operationId} in the OpenAPI document. */
    public String operation() {
        return operation;
    }
}
