package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.objections.Alternative.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step sends.
 *
 * @param content with nothing yet for what is asked, one element of it where a list is sent; null when nothing is sent
 * @param asks the members that only a person can say
 */
record StepBody(@Nullable Map<String, String> content, List<String> asks) {

    static final StepBody NOTHING = new StepBody(null, List.of());

    private static final String SANCTUARY = "sanctuaryId";

    StepBody {
        asks = List.copyOf(asks);
    }

    static StepBody of(Step step) {
        return switch (step.remedy()) {
            case GIVE_CONSENT, PERMIT ->
                asking("answers", "decisions", "signature")
                        .with("servingId", "$steps." + served(step) + ".response.body#/id");
            case TEACH_BACK -> asking("understood");
            case NAME_CONTACT -> asking("name", "phone", "relation");
            case SET_BOUNDARIES -> asking("lines", "veils");
            case WRITE_SUPPORT_PLAN -> asking("helps", "doesNotHelp");
            case PLAN_WAY_HOME -> asking("plan");
            case NAME_GUARDIAN -> asking("guardianId", "relation", "verifiedBy");
            case ATTEST_FITNESS -> asking("fit").with("attestedAs", "SELF");
            case OBSERVE_FITNESS -> asking("fit").with("attestedAs", "OBSERVER");
            case RATE_DISTRESS -> asking("suds", "dissociating");
            case REHEARSE -> asking("signal");
            case SCREEN, SCREEN_ANEW -> asking("outcome");
            case MEET_FACILITATOR -> asking("crewId");
            case POSTPONE -> asking("startsAt");
            case HAND_OVER -> asking("to", "guardianId");
            case CHECK_OUT -> asking("fitToLeave", "wayHomeFollowed");
            case ASK_AFTERWARDS -> asking("outcome", "distress");
            case SEE_TO_AFTERCARE -> asking("ownerId");
            case SIGN_CONTAINMENT -> asking("action");
            case SIGN_AS_WEAVER -> asking("action", "deviationId");
            case SIGN_AS_TECHNOLOGIST -> asking("action", "deviceLogsPreserved");
            case SIGN_AS_ORGANIZER -> asking("supported").with("action", "CONTACTED_EVERYBODY");
            case SIGN_AS_ETHICIST -> asking("action", "vulnerableLookedAfter");
            case STATE_ADVERSE_EVENTS -> asking("observed");
            case CHANGE_SCENE -> asking("what", "why", "intensity");
            case ASSIGN_CREW, CHANGE_CREW -> asking("crewId", "duty");
            case CHANGE_SESSION -> asking("startsAt", "chamberId", "dreamscapeVersion");
            case WRITE_VERSION ->
                asking("intensity", "modality", "duration", "synopsis", "contentTags", "scenes", "disclosure");
            case SCREEN_FEAR -> asking("decision", "tags");
            case DECLARE_INTERESTS -> asking("conflict", "statement");
            case VOTE, DECIDE_WAIVER -> asking("vote", "rationale");
            case GIVE_EVIDENCE, REPORT_HAZARD -> asking("text");
            case VERIFY_CONDITION -> asking("accepted");
            case RULE -> asking("material", "reason");
            case REVIEW_HAZARD -> asking("verdict", "rationale");
            case TRIAGE_INCIDENT -> asking("severity", "incidentClass", "reason");
            case CONFIRM_LOWERING, CONTAIN_INCIDENT, RETURN_NOTE -> asking("reason");
            case CARRY_OUT_CORRECTIVE_ACTION -> asking("evidence");
            case CONCLUDE_INCIDENT -> asking("findings", "unanticipated");
            case REPLACE_HOLDER -> asking("crewIds");
            case CHANGE_ARTWORK -> asking("title", "statement", "medium", "sources");
            case APPROVE_ARTWORK -> asking("contentSha256", "shownAs");
            case TAKE_OUT_FEAR -> asking("fearId", "way", "proof");
            case TAKE_OUT_REFLECTION -> asking("reflectionId", "way", "proof");
            case REINSTATE -> asking("reason", "reconsentRequired");
            case RENEW -> asking("statement", "report");
            case BIND_LACE -> asking("deviceId");
            case CHANGE_LACE -> asking("firmwareSha256");
            case REVIEW_EMERGENCY_ACCESS -> asking("justified", "finding");
            case TAKE_BACK_LACE -> asking("selfTestPassed", "failSafeProved");
            case CALIBRATE_LACE -> asking("selfTestPassed", "failSafeProved");
            case ANSWER_RECORDING_SHARE -> asking();
            case OPEN_HOUSE -> NOTHING.with("state", "OPEN");
            case ADD_CHAMBER -> asking("name", "berths");
            case GIVE_ROLE ->
                asking("subject", "displayName", "credentialedUpTo").with("role", step.id("role"));
            case BEGIN_DREAMSCAPE -> asking("title").with(SANCTUARY, step.id(SANCTUARY));
            case REGISTER_LACE -> asking("label", "model", "firmwareSha256").with(SANCTUARY, step.id(SANCTUARY));
            case PLAN_SESSION ->
                asking("chamberId", "dreamscapeVersion", "title", "startsAt")
                        .with(SANCTUARY, step.id(SANCTUARY))
                        .with("dreamscapeId", step.id("dreamscapeId"));
            case ENROLL -> NOTHING.with("participantId", String.valueOf(step.person()));
            case REQUEST_WAIVER -> {
                StepBody asked = asking("reason").with("rule", step.rule());
                yield step.person() == null
                        ? asked
                        : asked.with("participantId", step.person().toString());
            }
            case OPEN_SESSION,
                    BEGIN_CHECK_IN,
                    START,
                    READ_DISCLOSURE,
                    READ_FOR_CHILD,
                    CLEAR_SCREENING,
                    CONFIRM_BIRTH_DATE,
                    INVESTIGATE_INCIDENT,
                    VERIFY_CORRECTIVE_ACTION,
                    CLOSE_INCIDENT,
                    AGREE_WITH_GROUP,
                    CHECK_IN,
                    REAFFIRM,
                    CONFIRM_SCENE,
                    CONFIRM_DEVICES,
                    SUBMIT_VERSION,
                    FINISH_NOTE,
                    READ_NOTE,
                    FINISH_ARTWORK,
                    END_GATHERING,
                    SEE_EMERGENCY_ACCESS,
                    RELEASE_LACE,
                    SIGNAL_PRESENCE,
                    ENROLL_ELSEWHERE,
                    STAND_DOWN,
                    SURFACE,
                    AGREE_TO_MERGE,
                    CONFIRM_MERGE,
                    SAFE_STOP,
                    PUT_OFF_SAFE_STOP,
                    END -> NOTHING;
        };
    }

    /** Reading the text comes first. */
    private static int served(Step step) {
        return step.after().isEmpty() ? 0 : step.after().getFirst();
    }

    /** Only the person who takes the step can say these. */
    private static StepBody asking(String... members) {
        Map<String, String> content = new LinkedHashMap<>();
        for (String member : members) {
            content.put(member, "");
        }
        return new StepBody(content, List.of(members));
    }

    private StepBody with(String member, String value) {
        Map<String, String> more = content == null ? new LinkedHashMap<>() : new LinkedHashMap<>(content);
        more.put(member, value);
        return new StepBody(more, asks);
    }
}
