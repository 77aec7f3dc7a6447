package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.charter.Remedy;
import io.swagger.v3.oas.annotations.media.Schema;

/** What waits for somebody; of one thing that waits for two reasons the first one here is listed. */
@Schema(name = "TaskKind", description = "What waits for somebody; more kinds may come.", enumAsRef = true)
public enum TaskKind {
    DECLARE_INTERESTS(
            Remedy.DECLARE_INTERESTS,
            "reviewId",
            "ethics-reviews",
            "Say whether a conflict of interests keeps you from deciding about %s."),
    VOTE(Remedy.VOTE, "reviewId", "ethics-reviews", "Vote on %s."),
    GIVE_EVIDENCE(Remedy.GIVE_EVIDENCE, "reviewId", "ethics-reviews", "Show that a condition for %s is met."),
    VERIFY_CONDITION(
            Remedy.VERIFY_CONDITION, "reviewId", "ethics-reviews", "Check what was shown about a condition for %s."),
    CONCUR(
            Remedy.RULE,
            "reviewId",
            "ethics-reviews",
            "Say whether you, too, find that nothing that matters changed in %s."),
    RENEW_APPROVAL(
            Remedy.RENEW, "reviewId", "ethics-reviews", "Say whether the approval of %s may last anew; it ends soon."),
    DECIDE_WAIVER(Remedy.DECIDE_WAIVER, "waiverId", "waivers", "Decide whether a rule may pass in \u201c%s\u201d."),
    REVIEW_HAZARD(
            Remedy.REVIEW_HAZARD, "deviationId", "hazard-deviations", "Judge how a hazard was met in \u201c%s\u201d."),
    REPORT_HAZARD(
            Remedy.REPORT_HAZARD, "deviationId", "hazard-deviations", "Report how a hazard was met in \u201c%s\u201d."),
    FINISH_DRAFT(Remedy.SUBMIT_VERSION, "versionId", "dreamscapes", "Finish %s, and hand it in."),
    SCREEN_FEAR(Remedy.SCREEN_FEAR, "fearId", "fears", "Decide whether a fear that was handed in may be used."),
    ASK_AFTERWARDS(
            Remedy.ASK_AFTERWARDS,
            "checkInId",
            "aftercare-check-ins",
            "Ask somebody how they are after \u201c%s\u201d.");

    private final Remedy remedy;
    private final String variable;
    private final String collection;
    private final String summary;

    TaskKind(Remedy remedy, String variable, String collection, String summary) {
        this.remedy = remedy;
        this.variable = variable;
        this.collection = collection;
        this.summary = summary;
    }

    Remedy remedy() {
        return remedy;
    }

    /** What the API calls the id of the thing. */
    String variable() {
        return variable;
    }

    String collection() {
        return collection;
    }

    String summary() {
        return summary;
    }
}
