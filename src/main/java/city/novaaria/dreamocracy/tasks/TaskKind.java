package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What waits for somebody; of one thing that waits for two reasons the first one here is listed. */
@Schema(name = "TaskKind", description = "What waits for somebody; more kinds may come.", enumAsRef = true)
public enum TaskKind {
    RELEASE_LACE(Remedy.RELEASE_LACE, "lace-commands/{commandId}"),
    LOOK_AFTER(Remedy.RATE_DISTRESS, "enrollments/{enrollmentId}"),
    BRING_OUT(Remedy.SURFACE, "enrollments/{enrollmentId}"),
    SEE_WHO_IS_THERE(Remedy.SAFE_STOP, "sessions/{sessionId}"),
    END_DREAM(Remedy.END, "sessions/{sessionId}"),
    PUT_OFF_SAFE_STOP(Remedy.PUT_OFF_SAFE_STOP, "sessions/{sessionId}"),
    TRIAGE_INCIDENT(Remedy.TRIAGE_INCIDENT, "incidents/{incidentId}"),
    CONFIRM_LOWERING(Remedy.CONFIRM_LOWERING, "incidents/{incidentId}"),
    SEE_TO_INCIDENT(Remedy.GIVE_ROLE, "sanctuaries/{sanctuaryId}/crew"),
    DECLARE_INTERESTS(Remedy.DECLARE_INTERESTS, "ethics-reviews/{reviewId}"),
    VOTE(Remedy.VOTE, "ethics-reviews/{reviewId}"),
    GIVE_EVIDENCE(Remedy.GIVE_EVIDENCE, "ethics-reviews/{reviewId}"),
    VERIFY_CONDITION(Remedy.VERIFY_CONDITION, "ethics-reviews/{reviewId}"),
    CONCUR(Remedy.RULE, "ethics-reviews/{reviewId}"),
    RENEW_APPROVAL(Remedy.RENEW, "ethics-reviews/{reviewId}"),
    REINSTATE(Remedy.REINSTATE, "ethics-reviews/{reviewId}"),
    DECIDE_WAIVER(Remedy.DECIDE_WAIVER, "waivers/{waiverId}"),
    REVIEW_HAZARD(Remedy.REVIEW_HAZARD, "hazard-deviations/{deviationId}"),
    REPORT_HAZARD(Remedy.REPORT_HAZARD, "hazard-deviations/{deviationId}"),
    FINISH_DRAFT(Remedy.SUBMIT_VERSION, "dreamscapes/{dreamscapeId}/versions/{number}"),
    SCREEN_FEAR(Remedy.SCREEN_FEAR, "fears/{fearId}"),
    SCREEN_PERSON(Remedy.SCREEN, "enrollments/{enrollmentId}"),
    CLEAR_SCREENING(Remedy.CLEAR_SCREENING, "screenings/{screeningId}"),
    PREPARE_SEAT(Remedy.BIND_LACE, "enrollments/{enrollmentId}"),
    CONFIRM_BIRTH_DATE(Remedy.CONFIRM_BIRTH_DATE, "participants/{participantId}/birth-date-corrections/{correctionId}"),
    ASK_AFTERWARDS(Remedy.ASK_AFTERWARDS, "aftercare-check-ins/{checkInId}"),
    SEE_TO_AFTERCARE(Remedy.SEE_TO_AFTERCARE, "aftercare-check-ins/{checkInId}"),
    SIGN_CONTAINMENT(Remedy.SIGN_CONTAINMENT, "incidents/{incidentId}/signatures"),
    INVESTIGATE_INCIDENT(Remedy.INVESTIGATE_INCIDENT, "incidents/{incidentId}"),
    CARRY_OUT_CORRECTIVE_ACTION(Remedy.CARRY_OUT_CORRECTIVE_ACTION, "incidents/{incidentId}/corrective-actions"),
    VERIFY_CORRECTIVE_ACTION(Remedy.VERIFY_CORRECTIVE_ACTION, "incidents/{incidentId}/corrective-actions"),
    CLOSE_INCIDENT(Remedy.CLOSE_INCIDENT, "incidents/{incidentId}"),
    STATE_ADVERSE_EVENTS(Remedy.STATE_ADVERSE_EVENTS, "enrollments/{enrollmentId}"),
    AGREE_TO_MERGE(Remedy.AGREE_TO_MERGE, "record-merges/{mergeId}"),
    CONFIRM_MERGE(Remedy.CONFIRM_MERGE, "record-merges/{mergeId}"),
    ANSWER_RECORDING_SHARE(Remedy.ANSWER_RECORDING_SHARE, "recording-shares/{shareId}"),
    FINISH_NOTE(Remedy.FINISH_NOTE, "ethics-notes/{ethicsNoteId}"),
    READ_NOTE(Remedy.READ_NOTE, "ethics-notes/{ethicsNoteId}"),
    APPROVE_ARTWORK(Remedy.APPROVE_ARTWORK, "artworks/{artworkId}"),
    FINISH_ARTWORK(Remedy.FINISH_ARTWORK, "artworks/{artworkId}"),
    TAKE_OUT_FEAR(Remedy.TAKE_OUT_FEAR, "artworks/{artworkId}"),
    TAKE_OUT_REFLECTION(Remedy.TAKE_OUT_REFLECTION, "artworks/{artworkId}"),
    REPLACE_HOLDER(Remedy.REPLACE_HOLDER, "gatherings/{gatheringId}"),
    END_GATHERING(Remedy.END_GATHERING, "gatherings/{gatheringId}"),
    TAKE_BACK_LACE(Remedy.TAKE_BACK_LACE, "lace-loans/{loanId}"),
    SEE_EMERGENCY_ACCESS(Remedy.SEE_EMERGENCY_ACCESS, "emergency-accesses/{emergencyAccessId}"),
    REVIEW_EMERGENCY_ACCESS(Remedy.REVIEW_EMERGENCY_ACCESS, "emergency-accesses/{emergencyAccessId}"),
    SEE_TO_EMERGENCY_ACCESS(Remedy.GIVE_ROLE, "sanctuaries/{sanctuaryId}/crew");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Remedy remedy;
    private final String path;

    TaskKind(Remedy remedy, String path) {
        this.remedy = remedy;
        this.path = path;
    }

    Remedy remedy() {
        return remedy;
    }

    /** What the API calls the id of the thing: the last variable of its path. */
    String variable() {
        return VARIABLE.matcher(path)
                .results()
                .reduce((_, last) -> last)
                .orElseThrow()
                .group(1);
    }

    /** Where to read it. */
    String href(Map<String, ?> ids) {
        return "/api/v1/" + VARIABLE.matcher(path).replaceAll(found -> String.valueOf(ids.get(found.group(1))));
    }

    /**
     * The same in a sentence, with the name of the thing in it.
     *
     * @param thing null where it has none: what can be without a name has a sentence of its own for that
     */
    String summary(@Nullable String thing) {
        String key = "task." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        Texts texts = Texts.ofRequest();
        String nameless = key + ".nothing";
        return thing == null && texts.has(nameless)
                ? texts.say(nameless)
                : texts.say(key, Map.of("thing", thing == null ? "" : thing));
    }
}
