package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ethics review of one dreamscape version.
 *
 * @param contentSha256 of the version that the reviewers saw
 * @param disclosureSha256 of the text that people are shown, in its first language
 * @param ceiling the intensity that was approved
 * @param seats how many ethicists could have taken part when the last vote was cast
 * @param effectiveAt when the approval began; null while there is none
 * @param expiresAt when it ends; null while there is none
 * @param reconsentSince consents given before this no longer count; null when no such ruling was made
 * @param openConditions how many blocking conditions nobody has verified yet
 * @param population for whom it was approved
 * @param voters everybody who may decide about it now, and how they did: whose role is gone has no vote any more
 * @param sameInSubstance earlier versions to which a consent still counts, latest first
 * @param deciders who decided otherwise than by a vote, each as if they had approved: ruled that consents to those count,
 *     verified that a condition is met, or reinstated the approval
 * @param suspendedBy how they sign in who suspended it or widened that, and thus do not lift it
 * @param renewing how they sign in who said already that the approval may last anew
 * @param reportsDue for each change of this version that met a hazard and is not reported yet, when the report is due
 * @param readAnewSince a text that was shown before this is read anew by who decides now; null when no ruling asks for it
 * @param awaitsCorrection an incident that is not corrected yet suspends it or, for who is kept from approving it, an earlier version
 */
public record ReviewFacts(
        UUID reviewId,
        Standing standing,
        String contentSha256,
        String disclosureSha256,
        Intensity ceiling,
        Modality modality,
        Set<Population> population,
        int seats,
        @Nullable Instant effectiveAt,
        @Nullable Instant expiresAt,
        @Nullable Instant reconsentSince,
        int openConditions,
        List<VoterFacts> voters,
        List<PredecessorFacts> sameInSubstance,
        List<VoterFacts> deciders,
        Set<String> suspendedBy,
        Set<String> renewing,
        List<Instant> reportsDue,
        @Nullable Instant readAnewSince,
        boolean awaitsCorrection) {

    public ReviewFacts {
        population = Set.copyOf(population);
        voters = List.copyOf(voters);
        sameInSubstance = List.copyOf(sameInSubstance);
        deciders = List.copyOf(deciders);
        suspendedBy = Set.copyOf(suspendedBy);
        renewing = Set.copyOf(renewing);
        reportsDue = List.copyOf(reportsDue);
    }

    /** Whether nothing is known that keeps this ethicist from deciding. */
    boolean leavesFree(String ethicist) {
        return voters.stream()
                .anyMatch(voter -> voter.person().equals(ethicist)
                        && !voter.entangled()
                        && !Boolean.TRUE.equals(voter.conflictDeclared()));
    }

    boolean hasVoteOf(String ethicist) {
        return voters.stream().anyMatch(voter -> voter.person().equals(ethicist) && voter.vote() != null);
    }

    /** The same with what is kept elsewhere. */
    public ReviewFacts withReportsDue(List<Instant> due) {
        return new ReviewFacts(
                reviewId,
                standing,
                contentSha256,
                disclosureSha256,
                ceiling,
                modality,
                population,
                seats,
                effectiveAt,
                expiresAt,
                reconsentSince,
                openConditions,
                voters,
                sameInSubstance,
                deciders,
                suspendedBy,
                renewing,
                due,
                readAnewSince,
                awaitsCorrection);
    }

    /**
     * The earlier version to which this consent was given, if a consent to it still counts for this one. It cites that
     * version's text in the first language, or in another one in which this version tells the same.
     */
    public Optional<PredecessorFacts> predecessor(PersonFacts.ConsentFacts consent, ExperienceFacts now) {
        return sameInSubstance.stream()
                .filter(earlier -> earlier.versionId().equals(consent.versionId())
                        && (earlier.disclosureSha256().equals(consent.disclosureSha256())
                                || now.tells(consent.disclosureSha256())))
                .findFirst();
    }

    /**
     * An earlier version from which ethicists ruled this one to differ in nothing that matters (CON-08).
     *
     * @param reconsentSince consents to it given before this no longer count; null when no such ruling was made
     */
    public record PredecessorFacts(
            UUID versionId,
            String disclosureSha256,
            @Nullable Instant reconsentSince) {}

    /** Where a review stands, as far as the charter minds. */
    public enum Standing {
        UNDECIDED,
        APPROVED,
        REJECTED,
        SUSPENDED_FOR_NEW_STARTS,
        SUSPENDED,
        TERMINATED,
        SUPERSEDED;

        /** Whether further ethicists can still take part in the decision. */
        public boolean mayBeVotedOn() {
            return this == UNDECIDED || this == APPROVED;
        }
    }

    /**
     * One reviewer's part in it.
     *
     * @param person how they sign in
     * @param conflictDeclared null while no declaration was made
     * @param entangled wrote to the dreamscape, gave or screened a fear of it, or is bound to somebody who did
     * @param boundTo with whom a relation on record binds them, whichever of the two depends on the other
     * @param vote null while no vote was cast
     * @param lay sits on the board for the community, not for a science
     * @param unaffiliated has no other tie to the sanctuary
     */
    public record VoterFacts(
            String person,
            @Nullable Boolean conflictDeclared,
            boolean entangled,
            Set<String> boundTo,
            @Nullable Vote vote,
            boolean lay,
            boolean unaffiliated) {

        public VoterFacts {
            boundTo = Set.copyOf(boundTo);
        }

        /** Has declared or voted: has a part in the decision, if only by being recused. */
        public boolean tookPart() {
            return conflictDeclared != null || vote != null;
        }

        /** Whether their vote may count: they declared no conflict, and have no part in the matter. */
        public boolean independent() {
            return Boolean.FALSE.equals(conflictDeclared) && !entangled;
        }

        /** The same, who has a part in it as well when they are one of these people or bound to one of them. */
        VoterFacts towards(Set<String> involved) {
            boolean part = involved.contains(person) || !Collections.disjoint(involved, boundTo);
            return new VoterFacts(person, conflictDeclared, entangled || part, boundTo, vote, lay, unaffiliated);
        }

        /** The same with what they say. */
        public VoterFacts saying(@Nullable Boolean conflict, @Nullable Vote said) {
            return new VoterFacts(person, conflict, entangled, boundTo, said, lay, unaffiliated);
        }

        public boolean present() {
            return vote != null && Boolean.FALSE.equals(conflictDeclared);
        }

        public boolean approves() {
            return present() && (vote == Vote.APPROVE || vote == Vote.APPROVE_WITH_CONDITIONS);
        }

        /** The yes of somebody who has no part in it. */
        public boolean approvesIndependently() {
            return independent() && approves();
        }

        public boolean rejects() {
            return present() && vote == Vote.REJECT;
        }

        @Override
        public String toString() {
            return "VoterFacts[" + vote + "]";
        }
    }
}
