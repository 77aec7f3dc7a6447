package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reviewer's part in a review: a declaration of interests, and then a vote. */
@Entity
class EthicsReviewer {

    @Id
    private UUID id;

    private String subject;
    private boolean conflict;

    @Basic
    private String statement;

    @Basic
    private Instant declaredAt;

    private boolean lay;
    private boolean unaffiliated;

    @Enumerated(EnumType.STRING)
    private @Nullable Vote vote;

    private @Nullable String rationale;
    private @Nullable Long validForSeconds;
    private @Nullable Instant votedAt;
    private @Nullable String renewal;
    private @Nullable Long renewalValidForSeconds;
    private @Nullable Instant renewedAt;

    @Version
    private @Nullable Long version;

    protected EthicsReviewer() {}

    EthicsReviewer(Member member, boolean conflict, String statement, Instant at) {
        this.id = Ids.next();
        this.subject = member.subject();
        this.lay = member.lay();
        this.unaffiliated = member.unaffiliated();
        this.conflict = conflict;
        this.statement = statement;
        this.declaredAt = at;
    }

    /** Replaces what was declared before; with a conflict a vote that was cast counts no more. */
    void declare(boolean conflict, String statement, Instant at) {
        this.conflict = conflict;
        this.statement = statement;
        this.declaredAt = at;
    }

    void vote(EthicsReview.Ballot ballot, Instant at) {
        vote = ballot.vote();
        rationale = ballot.rationale();
        validForSeconds = ballot.validFor().toSeconds();
        votedAt = at;
    }

    /** Replaces what was said about an earlier renewal. */
    void renew(EthicsReview.Continuation said, Instant at) {
        if (!voted()) {
            vote(new EthicsReview.Ballot(Vote.APPROVE, said.report(), List.of(), said.validFor()), at);
        }
        renewal = said.report();
        renewalValidForSeconds = said.validFor().toSeconds();
        renewedAt = at;
    }

    boolean renewedSince(Instant since) {
        return !conflict && renewedAt != null && renewedAt.isAfter(since);
    }

    /** How long this reviewer lets a renewal last; empty when they never renewed. */
    Optional<Duration> renewsFor() {
        return Optional.ofNullable(renewalValidForSeconds).map(Duration::ofSeconds);
    }

    /** How long this reviewer lets the approval last; empty when they do not approve. */
    Optional<Duration> approvesFor() {
        Vote counted = counted();
        boolean approves = counted == Vote.APPROVE || counted == Vote.APPROVE_WITH_CONDITIONS;
        return approves && validForSeconds != null
                ? Optional.of(Duration.ofSeconds(validForSeconds))
                : Optional.empty();
    }

    /** Spoke for the community when they declared. */
    boolean lay() {
        return lay;
    }

    boolean unaffiliated() {
        return unaffiliated;
    }

    String subject() {
        return subject;
    }

    boolean conflict() {
        return conflict;
    }

    boolean voted() {
        return vote != null;
    }

    boolean tookASide() {
        Vote counted = counted();
        return counted != null && counted != Vote.ABSTAIN;
    }

    /** The vote, unless a conflict of interests was declared after it. */
    @Nullable
    Vote counted() {
        return conflict ? null : vote;
    }

    @Nullable
    Vote vote() {
        return vote;
    }

    @Nullable
    String rationale() {
        return rationale;
    }

    @Nullable
    Instant votedAt() {
        return votedAt;
    }

    @Nullable
    String renewal() {
        return renewal;
    }

    @Nullable
    Instant renewedAt() {
        return renewedAt;
    }
}
