package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.PolicyProfile.ReviewPath;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A review as one member of the crew sees it at one moment; it never says who voted how. */
@Schema(name = "EthicsReview", description = "The ethics review of one dreamscape version.")
record ReviewView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000501")
        ReviewId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The dreamscape.", example = "01930000-0000-7000-8000-000000000401")
        DreamscapeId dreamscapeId,

        @Schema(description = "The number of the version under review.", minimum = "1", example = "1")
        int dreamscapeVersion,

        @Schema(
                description = "Where the review stands; EXPIRING and LAPSED are told by the clock.",
                example = "APPROVED")
        EthicsReview.State state,

        @Schema(description = "How strong the experience is.", example = "I2")
        Intensity intensity,

        @Schema(description = "Whether people are awake or asleep.", example = "AWAKE")
        Modality modality,

        @Schema(description = "For whom it is meant.", example = "[\"ADULTS\"]")
        List<Population> population,

        @Schema(
                description = "SHA-256 of the content under review.",
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]{64}$",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(
                description = "SHA-256 of the disclosure under review.",
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]{64}$",
                example = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String disclosureSha256,

        @Schema(
                description = "How many ethicists could take part when somebody last declared, or when it was decided.",
                minimum = "0",
                example = "5")
        int seats,

        @Schema(description = "What a decision takes.") NeededView needed,

        @Schema(description = "How many ethicists have declared their interests.", minimum = "0", example = "1")
        int declarations,

        @Schema(
                description = "Whether votes and conditions are left out: until it is decided, only those read them who"
                        + " have voted themselves; an abstention opens nothing.",
                example = "false")
        boolean votesHidden,

        @Schema(description = "The votes that were cast, the first one first.")
        List<VoteView> votes,

        @Schema(description = "What reviewers ask for with their approval.")
        List<ConditionView> conditions,

        @Schema(description = "When the version was handed in.", example = "2026-11-06T09:00:00.000Z")
        Instant submittedAt,

        @Schema(description = "When it was decided; null while it is not.", example = "2026-11-08T09:00:00.000Z")
        @Nullable
        Instant decidedAt,

        @Schema(description = "When the approval ends; null when there is none.", example = "2027-11-08T09:00:00.000Z")
        @Nullable
        Instant expiresAt,

        @Schema(
                description = "From when on it can be renewed: 60 days before it ends; null when there is no approval.",
                example = "2027-09-09T09:00:00.000Z")
        @Nullable
        Instant renewableFrom,

        @Schema(description = "When it was last renewed; null when it never was.", example = "2027-10-08T09:00:00.000Z")
        @Nullable
        Instant renewedAt,

        @Schema(description = "Who of the ethicists lets it last anew; null while it cannot be renewed.") @Nullable
        RenewalView renewal,

        @Schema(description = "How far the approval is suspended, and why; null when it is not.") @Nullable
        SuspensionView suspension,

        @Schema(description = "When and why the approval was ended for good; null when it was not.") @Nullable
        TerminationView termination,

        @Schema(
                description = "Consents from before this no longer count; null when no ethicist has ruled so.",
                example = "2026-12-01T09:00:00.000Z")
        @Nullable
        Instant reconsentSince,

        @Schema(
                description =
                        "What was ruled or proposed about the change from the version before; null while nothing was.")
        @Nullable
        RulingView ruling,

        @Schema(
                description = "Which votes would be taken from the caller now: an approval is only joined, and whoever"
                        + " objects to it suspends it. Without the approving ones while an incident suspends an earlier"
                        + " version, or the same content was turned down. Empty when the caller cannot vote.",
                example = "[\"APPROVE\", \"APPROVE_WITH_CONDITIONS\"]")
        List<Vote> allowedVotes,

        @Schema(description = "What the caller may do in it now.", example = "[\"DECLARE\", \"VOTE\"]")
        List<EthicsReview.Action> allowedActions) {

    static ReviewView of(
            EthicsReview review,
            Party reader,
            PolicyProfile policy,
            List<Concurrence.Given> concurrences,
            Set<UUID> incidents,
            Instant now) {
        boolean hidden = review.votesAreHiddenFrom(reader);
        Instant expiresAt = review.expiresAt();
        return new ReviewView(
                review.id(),
                review.sanctuaryId(),
                review.dreamscapeId(),
                review.dreamscapeVersion(),
                review.stateAt(now),
                review.intensity(),
                review.modality(),
                review.population().stream().sorted().toList(),
                review.contentSha256(),
                review.disclosureSha256(),
                review.seats(),
                NeededView.of(review, policy),
                review.reviewers().size(),
                hidden,
                VoteView.of(review, reader).stream()
                        .filter(vote -> !hidden || vote.own())
                        .toList(),
                hidden
                        ? List.of()
                        : review.conditions().stream().map(ConditionView::of).toList(),
                review.submittedAt(),
                review.decidedAt(),
                expiresAt,
                review.approved() && expiresAt != null ? expiresAt.minus(EthicsReview.REMINDER) : null,
                review.renewedAt(),
                RenewalView.of(review, reader, policy, now),
                SuspensionView.of(review, incidents, reader),
                TerminationView.of(review),
                review.reconsentSince(),
                RulingView.of(review, reader, policy, concurrences),
                review.allowedVotes(reader, now),
                review.allowedActions(reader, now));
    }

    @Override
    public String toString() {
        return "ReviewView[" + id + "]";
    }

    @Schema(name = "NeededApprovals", description = "What a decision takes.")
    record NeededView(
            @Schema(description = "Who decides about this intensity and population.", example = "ONE_REVIEWER")
            ReviewPath path,

            @Schema(
                    description = "The fewest approvals that can decide; a board may need more, the more take part.",
                    minimum = "1",
                    example = "1")
            int approvals) {

        static NeededView of(EthicsReview review, PolicyProfile policy) {
            ReviewPath path = policy.reviewOf(review.experience());
            int present = present(review, policy);
            return new NeededView(path, path == ReviewPath.BOARD ? moreThanHalf(present) : present);
        }

        /** How many take part at least, of whom on a board more than half decide. */
        static int present(EthicsReview review, PolicyProfile policy) {
            return switch (policy.reviewOf(review.experience())) {
                case ONE_REVIEWER -> 1;
                case TWO_REVIEWERS -> 2;
                case BOARD -> moreThanHalf(Math.max(review.seats(), policy.boardSeats()));
            };
        }

        private static int moreThanHalf(int of) {
            return of / 2 + 1;
        }
    }

    @Schema(name = "EthicsVote", description = "One vote, without who cast it.")
    record VoteView(
            @Schema(description = "The vote.", example = "APPROVE")
            Vote vote,

            @Schema(description = "Why.", example = "The water stays shallow, and everybody can leave it at any time.")
            String rationale,

            @Schema(description = "When it was cast.", example = "2026-11-08T09:00:00.000Z")
            Instant votedAt,

            @Schema(description = "Whether the caller cast it.", example = "false")
            boolean own,

            @Schema(
                    description = "Whether it counts; not when whoever cast it declared a conflict of interests since.",
                    example = "true")
            boolean counts) {

        static List<VoteView> of(EthicsReview review, Party reader) {
            return review.reviewers().stream()
                    .flatMap(reviewer -> of(reviewer, reader).stream())
                    .sorted(Comparator.comparing(VoteView::votedAt))
                    .toList();
        }

        private static Optional<VoteView> of(EthicsReviewer reviewer, Party reader) {
            Vote vote = reviewer.vote();
            String rationale = reviewer.rationale();
            Instant votedAt = reviewer.votedAt();
            return vote == null || rationale == null || votedAt == null
                    ? Optional.empty()
                    : Optional.of(new VoteView(
                            vote, rationale, votedAt, reader.is(reviewer.subject()), reviewer.counted() != null));
        }

        @Override
        public String toString() {
            return "VoteView[" + vote + "]";
        }
    }

    @Schema(name = "EthicsCondition", description = "What a reviewer asks for with an approval.")
    record ConditionView(
            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000591")
            ConditionId id,

            @Schema(description = "What is asked for.", example = "Name the depth of the water in the disclosure.")
            String text,

            @Schema(description = "Whether nothing may start before it is verified.", example = "true")
            boolean blocking,

            @Schema(
                    description = "What was given to show that it is met; null when nothing was.",
                    example = "The second paragraph now says that the water reaches the ankles.")
            @Nullable
            String evidence,

            @Schema(description = "When that was given.", example = "2026-11-09T09:00:00.000Z") @Nullable
            Instant evidencedAt,

            @Schema(
                    description = "When an ethicist verified it; null while nobody has.",
                    example = "2026-11-10T09:00:00.000Z")
            @Nullable
            Instant verifiedAt) {

        static ConditionView of(EthicsCondition condition) {
            return new ConditionView(
                    condition.id(),
                    condition.text(),
                    condition.blocking(),
                    condition.evidence(),
                    condition.evidenceAt(),
                    condition.verifiedAt());
        }

        @Override
        public String toString() {
            return "ConditionView[" + id + "]";
        }
    }

    @Schema(name = "Ruling", description = "What was ruled or proposed about the change from the version before.")
    record RulingView(
            @Schema(
                    description = "Whether it matters for what people agreed to, so that they must be asked again.",
                    example = "false")
            boolean material,

            @Schema(
                    description = "Why, in the words of who ruled first.",
                    example = "The same scenes in the same order; only the light is warmer.")
            String reason,

            @Schema(
                    description = "What people are told who consented to an earlier version, once it is in force.",
                    example = "The light at the pool is warmer than before.")
            String whatChanged,

            @Schema(
                    description = "The number of the version with which this one was compared.",
                    minimum = "1",
                    example = "1")
            int sinceVersion,

            @Schema(description = "When it was first ruled.", example = "2026-11-08T09:00:00.000Z")
            Instant ruledAt,

            @Schema(
                    description = "Since when it holds; null while it is a proposal, and people are asked again.",
                    example = "2026-11-08T11:00:00.000Z")
            @Nullable
            Instant inForceSince,

            @Schema(
                    description = "How many ethicists rule so, without those who declared a conflict since. Who is no"
                            + " ethicist of the sanctuary any more, or has a part in the dreamscape, does not help it"
                            + " into force.",
                    minimum = "0",
                    example = "2")
            int concurring,

            @Schema(
                    description = "The fewest that put it into force; of a board one of them is a lay member.",
                    minimum = "1",
                    example = "2")
            int needed,

            @Schema(description = "Why the change is not material, of each who found so, the first one first.")
            List<ConcurrenceView> concurrences) {

        static @Nullable RulingView of(
                EthicsReview review, Party reader, PolicyProfile policy, List<Concurrence.Given> concurrences) {
            Ruling ruling = review.ruling();
            return ruling == null
                    ? null
                    : new RulingView(
                            ruling.material(),
                            ruling.reason(),
                            ruling.whatChanged(),
                            ruling.sinceVersion(),
                            ruling.at(),
                            ruling.inForceSince(),
                            ruling.material() ? 1 : counting(review, concurrences),
                            ruling.material() ? 1 : NeededView.present(review, policy),
                            concurrences.stream()
                                    .map(given -> ConcurrenceView.of(given, reader))
                                    .toList());
        }

        private static int counting(EthicsReview review, List<Concurrence.Given> concurrences) {
            return (int) concurrences.stream()
                    .filter(given -> !review.recused(given.subject()))
                    .count();
        }

        @Override
        public String toString() {
            return "RulingView[" + sinceVersion + "]";
        }
    }

    @Schema(name = "RulingConcurrence", description = "That one ethicist finds a change not material, without who.")
    record ConcurrenceView(
            @Schema(description = "Why.", example = "I compared both texts: the same words, and a comma.")
            String reason,

            @Schema(description = "When.", example = "2026-11-08T11:00:00.000Z")
            Instant concurredAt,

            @Schema(description = "Whether it was the caller.", example = "false")
            boolean own) {

        static ConcurrenceView of(Concurrence.Given given, Party reader) {
            return new ConcurrenceView(given.reason(), given.at(), reader.is(given.subject()));
        }

        @Override
        public String toString() {
            return "ConcurrenceView";
        }
    }

    @Schema(name = "Renewal", description = "How far it is agreed that an approval lasts anew.")
    record RenewalView(
            @Schema(description = "The fewest that put it into force.", minimum = "1", example = "1")
            int needed,

            @Schema(description = "What each of them says who lets it last anew, the first one first.")
            List<ContinuationView> reports) {

        static @Nullable RenewalView of(EthicsReview review, Party reader, PolicyProfile policy, Instant now) {
            return review.mayBeRenewed(now)
                    ? new RenewalView(
                            NeededView.present(review, policy),
                            review.renewals(now)
                                    .flatMap(reviewer -> ContinuationView.of(reviewer, reader).stream())
                                    .sorted(Comparator.comparing(ContinuationView::approvedAt))
                                    .toList())
                    : null;
        }

        @Override
        public String toString() {
            return "RenewalView";
        }
    }

    @Schema(name = "RenewalReport", description = "That one ethicist lets an approval last anew, without who.")
    record ContinuationView(
            @Schema(
                    description = "What became of the version so far, and why it may go on.",
                    example = "Eleven evenings, one stop, no complaint; nothing new is known about its risks.")
            String report,

            @Schema(description = "When.", example = "2027-10-08T09:00:00.000Z")
            Instant approvedAt,

            @Schema(description = "Whether it was the caller.", example = "false")
            boolean own) {

        static Optional<ContinuationView> of(EthicsReviewer reviewer, Party reader) {
            String report = reviewer.renewal();
            Instant at = reviewer.renewedAt();
            return report == null || at == null
                    ? Optional.empty()
                    : Optional.of(new ContinuationView(report, at, reader.is(reviewer.subject())));
        }

        @Override
        public String toString() {
            return "ContinuationView";
        }
    }

    @Schema(name = "Termination", description = "When and why an approval was ended for good.")
    record TerminationView(
            @Schema(
                    description = "Why.",
                    example = "The image came from the third scene; without it this is another dream.")
            String reason,

            @Schema(description = "When.", example = "2026-12-02T09:00:00.000Z")
            Instant terminatedAt) {

        static @Nullable TerminationView of(EthicsReview review) {
            String reason = review.terminationReason();
            Instant at = review.terminatedAt();
            return reason == null || at == null ? null : new TerminationView(reason, at);
        }

        @Override
        public String toString() {
            return "TerminationView";
        }
    }

    @Schema(name = "Suspension", description = "How far an approval is suspended, and why.")
    record SuspensionView(
            @Schema(
                    description = "ALL also brings running dreams to an end; NEW_STARTS lets them finish.",
                    example = "NEW_STARTS")
            ReviewEvent.Reach reach,

            @Schema(
                    description =
                            "Why, in the words of the ethicist; that it was an incident where no ethicist wrote any.",
                    example = "Two people reported the same image after the last evening.")
            String reason,

            @Schema(
                    description = "Whether ethicists suspended it or incidents did, or both.",
                    example = "[\"ETHICIST\"]")
            List<SuspensionCauseKind> causes,

            @Schema(
                    description =
                            "The incidents, as ethicists see it: each is corrected and verified before the approval is"
                                    + " reinstated, by somebody without a part in it. Empty for everybody else.",
                    example = "[]")
            List<UUID> incidentIds) {

        static @Nullable SuspensionView of(EthicsReview review, Set<UUID> incidents, Party reader) {
            ReviewEvent.Reach reach = review.suspensionReach();
            String reason = review.suspensionReason();
            if (reach == null) {
                return null;
            }
            return new SuspensionView(
                    reach,
                    reason == null ? Texts.ofRequest().say("suspension.by-incident") : reason,
                    Stream.of(SuspensionCauseKind.values())
                            .filter(kind ->
                                    kind == SuspensionCauseKind.INCIDENT ? !incidents.isEmpty() : reason != null)
                            .toList(),
                    reader.ethicist() ? incidents.stream().sorted().toList() : List.of());
        }

        @Override
        public String toString() {
            return "SuspensionView[" + reach + "]";
        }
    }

    /** What suspended an approval. */
    enum SuspensionCauseKind {
        ETHICIST,
        INCIDENT
    }
}
