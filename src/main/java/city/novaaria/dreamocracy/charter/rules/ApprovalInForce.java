package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

final class ApprovalInForce implements Rule {

    private static final Card CARD = Card.of("ETH-01")
            .says("An ethics approval is in force and covers exactly this version, text, intensity, modality,"
                    + " population and firmware, and everybody who is to be in it.")
            .from("ICH E6(R3): written approval before anybody is asked to consent");

    /** Laces are bound on the day. */
    private static final Set<EvaluationPoint> WORN =
            EnumSet.of(EvaluationPoint.CHECK_IN, EvaluationPoint.START, EvaluationPoint.LIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Subject subject = facts.whole();
        ReviewFacts review = facts.review();
        if (review == null) {
            return List.of(fail(subject, FindingCode.ETH_01_NO_REVIEW.of(), Remedy.SUBMIT_VERSION));
        }
        if (!stands(review, facts.point()) || !inForce(review, facts.at())) {
            return List.of(fail(subject, FindingCode.ETH_01_NOT_IN_FORCE.of(), whatHelps(review.standing())));
        }
        if (review.openConditions() > 0) {
            return List.of(fail(
                    subject,
                    FindingCode.ETH_01_CONDITIONS_OPEN.of(review.openConditions()),
                    Remedy.GIVE_EVIDENCE,
                    Remedy.VERIFY_CONDITION));
        }
        if (!covers(review, facts.experience())) {
            return List.of(fail(subject, FindingCode.ETH_01_OTHER_CONTENT.of(), Remedy.WRITE_VERSION));
        }
        if (WORN.contains(facts.point()) && somebodyWearsOtherFirmware(facts)) {
            return List.of(fail(
                    subject,
                    FindingCode.ETH_01_OTHER_FIRMWARE.of(),
                    Remedy.CHANGE_LACE,
                    Remedy.BIND_LACE,
                    Remedy.WRITE_VERSION));
        }
        List<Result> results = new ArrayList<>();
        results.add(pass(subject, FindingCode.ETH_01_COVERED.of()));
        for (PersonFacts person : facts.people()) {
            if (isAdultAmongMinors(facts, review, person)) {
                results.add(notCovered(person, FindingCode.ETH_01_ADULTS_NOT_COVERED));
            } else if (isVulnerableAmongOthers(review, person)) {
                results.add(notCovered(person, FindingCode.ETH_01_VULNERABLE_NOT_COVERED));
            }
        }
        return List.copyOf(results);
    }

    private Result notCovered(PersonFacts person, FindingCode whom) {
        return fail(person.subject(), whom.of(), Remedy.ENROLL_ELSEWHERE, Remedy.STAND_DOWN)
                .readBy(Disclosure.RESTRICTED);
    }

    /** What a screening noticed stands until a later one says otherwise, also when it counts no more as a screening. */
    private static boolean isVulnerableAmongOthers(ReviewFacts review, PersonFacts person) {
        PersonFacts.ScreeningFacts screening = person.background().screening();
        return screening != null
                && screening.vulnerable()
                && !review.population().contains(Population.VULNERABLE);
    }

    private static Remedy[] whatHelps(ReviewFacts.Standing standing) {
        return switch (standing) {
            case UNDECIDED -> new Remedy[] {Remedy.DECLARE_INTERESTS, Remedy.VOTE};
            case SUSPENDED, SUSPENDED_FOR_NEW_STARTS -> new Remedy[] {Remedy.REINSTATE};
            case SUPERSEDED -> new Remedy[] {Remedy.CHANGE_SESSION};
            case APPROVED -> new Remedy[] {Remedy.RENEW, Remedy.WRITE_VERSION};
            case REJECTED, TERMINATED -> new Remedy[] {Remedy.WRITE_VERSION};
        };
    }

    /** Whether minors are covered is asked by VUL-01, which protects them. */
    private static boolean isAdultAmongMinors(Facts facts, ReviewFacts review, PersonFacts person) {
        return !review.population().contains(Population.ADULTS)
                && !facts.site().isMinor(person.background().birthDate(), facts.at());
    }

    /** Who is inside already may go on when only new starts are suspended, or when a later version was approved since. */
    private static boolean stands(ReviewFacts review, EvaluationPoint point) {
        return switch (review.standing()) {
            case APPROVED -> true;
            case SUSPENDED_FOR_NEW_STARTS, SUPERSEDED -> point == EvaluationPoint.LIVE;
            case UNDECIDED, REJECTED, SUSPENDED, TERMINATED -> false;
        };
    }

    private static boolean inForce(ReviewFacts review, Instant at) {
        return review.effectiveAt() != null
                && review.expiresAt() != null
                && !at.isBefore(review.effectiveAt())
                && at.isBefore(review.expiresAt());
    }

    private static boolean covers(ReviewFacts review, ExperienceFacts experience) {
        return review.contentSha256().equals(experience.contentSha256())
                && review.disclosureSha256().equals(experience.disclosureSha256())
                && review.modality() == experience.modality()
                && review.population().containsAll(experience.population())
                && review.ceiling().isAtLeast(experience.intensity());
    }

    private static boolean somebodyWearsOtherFirmware(Facts facts) {
        ExperienceFacts.LaceFacts lace = facts.experience().lace();
        return lace.needed()
                && facts.people().stream()
                        .map(PersonFacts::device)
                        .filter(Objects::nonNull)
                        .anyMatch(device -> !lace.firmwareSha256().contains(device.firmwareSha256()));
    }
}
