package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Vote;
import city.novaaria.dreamocracy.ethics.Bench;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one ethicist said about a waiver. */
@Entity
class WaiverVote {

    @Id
    private UUID id;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Choice vote;

    private String rationale;
    private boolean lay;
    private boolean unaffiliated;

    @Basic
    private Instant votedAt;

    @Version
    private @Nullable Long version;

    /** What can be said. */
    enum Choice {
        APPROVE,
        REJECT
    }

    protected WaiverVote() {}

    WaiverVote(Member member, Choice vote, String rationale, Instant at) {
        this.id = Ids.next();
        this.subject = member.subject();
        this.vote = vote;
        this.rationale = rationale;
        this.lay = member.lay();
        this.unaffiliated = member.unaffiliated();
        this.votedAt = at;
    }

    /** Replaces what was said before. */
    void change(Member member, Choice vote, String rationale, Instant at) {
        this.vote = vote;
        this.rationale = rationale;
        this.lay = member.lay();
        this.unaffiliated = member.unaffiliated();
        this.votedAt = at;
    }

    /** Counts only as long as the voter has no part in the session. */
    VoterFacts counted(Bench bench) {
        return facts(bench, vote == Choice.APPROVE ? Vote.APPROVE : Vote.REJECT);
    }

    /** The same with yes and no exchanged. */
    VoterFacts mirrored(Bench bench) {
        return facts(bench, vote == Choice.APPROVE ? Vote.REJECT : Vote.APPROVE);
    }

    private VoterFacts facts(Bench bench, Vote said) {
        return new VoterFacts(subject, false, !bench.holds(subject), Set.of(), said, lay, unaffiliated);
    }

    String subject() {
        return subject;
    }

    Choice vote() {
        return vote;
    }

    String rationale() {
        return rationale;
    }

    Instant votedAt() {
        return votedAt;
    }
}
