package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.charter.PersonFacts.DistressFacts;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a number asks for in a running dream (LIV-02): it prompts somebody to look, and never stops the others. */
@Schema(name = "RatingAsksFor")
enum AskedFor {
    NOTHING,
    /** That a facilitator looks after the person. */
    LOOK,
    /** That the person steps out of the dream. */
    STEP_OUT;

    /**
     * @param baseline how distressed they were before the dream; null when nobody said so
     */
    static AskedFor of(PolicyProfile policy, DistressFacts said, @Nullable Integer baseline, RatingSource source) {
        if (said.isTooMuch(policy)) {
            return STEP_OUT;
        }
        boolean high = said.suds() >= policy.distressCheckFrom()
                || (baseline != null && said.suds() - baseline >= policy.distressRise());
        // whoever sees it looks after them already
        return high && source == RatingSource.SELF ? LOOK : NOTHING;
    }
}
