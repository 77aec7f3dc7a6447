package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.time.Instant;
import java.util.List;

final class ApprovalHasNotLapsed implements Rule {

    private static final Card CARD = Card.of("ETH-04")
            .says("The approval has not reached its expiry, and is not older than approvals of this intensity may"
                    + " become.")
            .from("45 CFR 46.109: continuing review at least yearly; nothing new after a lapse");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Subject subject = facts.whole();
        ReviewFacts review = facts.review();
        if (review == null || review.expiresAt() == null) {
            return List.of(notApplicable(subject, FindingCode.ETH_04_NO_EXPIRY.of()));
        }
        Instant end = review.expiresAt();
        if (review.effectiveAt() != null) {
            Instant oldest = review.effectiveAt().plus(facts.tier().approvalMaxAge());
            end = oldest.isBefore(end) ? oldest : end;
        }
        if (facts.at().isBefore(end)) {
            return List.of(pass(subject, FindingCode.ETH_04_LASTS.of(end)));
        }
        return List.of(fail(
                subject,
                FindingCode.ETH_04_EXPIRED.of(end),
                Remedy.RENEW,
                Remedy.WRITE_VERSION,
                Remedy.CHANGE_SESSION));
    }
}
