package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;

/** What waits for somebody; of one thing that waits for two reasons the first one here is listed. */
@Schema(name = "TaskKind", description = "What waits for somebody; more kinds may come.", enumAsRef = true)
public enum TaskKind {
    DECLARE_INTERESTS(Remedy.DECLARE_INTERESTS, "reviewId", "ethics-reviews"),
    VOTE(Remedy.VOTE, "reviewId", "ethics-reviews"),
    GIVE_EVIDENCE(Remedy.GIVE_EVIDENCE, "reviewId", "ethics-reviews"),
    VERIFY_CONDITION(Remedy.VERIFY_CONDITION, "reviewId", "ethics-reviews"),
    CONCUR(Remedy.RULE, "reviewId", "ethics-reviews"),
    RENEW_APPROVAL(Remedy.RENEW, "reviewId", "ethics-reviews"),
    DECIDE_WAIVER(Remedy.DECIDE_WAIVER, "waiverId", "waivers"),
    REVIEW_HAZARD(Remedy.REVIEW_HAZARD, "deviationId", "hazard-deviations"),
    REPORT_HAZARD(Remedy.REPORT_HAZARD, "deviationId", "hazard-deviations"),
    FINISH_DRAFT(Remedy.SUBMIT_VERSION, "versionId", "dreamscapes"),
    SCREEN_FEAR(Remedy.SCREEN_FEAR, "fearId", "fears"),
    ASK_AFTERWARDS(Remedy.ASK_AFTERWARDS, "checkInId", "aftercare-check-ins");

    private final Remedy remedy;
    private final String variable;
    private final String collection;

    TaskKind(Remedy remedy, String variable, String collection) {
        this.remedy = remedy;
        this.variable = variable;
        this.collection = collection;
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

    /** The same in a sentence, with the name of the thing in it. */
    String summary(String thing) {
        return Texts.ofRequest()
                .say("task." + name().toLowerCase(Locale.ROOT).replace('_', '-'), Map.of("thing", thing));
    }
}
