package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A waiver as one reader sees it at one moment; it never says who asked, nor who voted how. */
@Schema(name = "Waiver", description = "One rule that is to pass in one session, for one person or for all.")
record WaiverView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000691")
        WaiverId id,

        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000602")
        SessionId sessionId,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The rule.", example = "CON-05")
        String rule,

        @Schema(description = "The person whom it is about; null when it is for everybody in the session.") @Nullable
        ParticipantId participantId,

        @Schema(description = "Who lets it pass.", example = "ETHICIST")
        WaiverClass by,

        @Schema(
                description =
                        "What the rule found when this was asked for, and what thus may pass. What it finds besides is"
                                + " asked for anew; so is, of VUL-03, that the person depends on somebody else.",
                example = "[\"CON-05.too-early\"]")
        List<String> findings,

        @Schema(description = "Why it was asked for.", example = "Nobody of her family lives in this city.")
        String reason,

        @Schema(
                description = "What protects the person instead.",
                example = "The night worker of the house is on call until noon.")
        @Nullable
        String substitute,

        @Schema(description = "Where it stands; EXPIRED is told by the clock.", example = "GRANTED")
        Waiver.State state,

        @Schema(
                description =
                        "How many ethicists must allow it: two, when in this session the same rule was DENIED for the"
                                + " person, or what was granted revoked, as of the session changing to another version is not;"
                                + " null where a board decides, or the person.",
                example = "1")
        @Nullable
        Integer approvalsNeeded,

        @Schema(
                description =
                        "The latest waiver of the same that ethicists denied or revoked before; look at it for when"
                                + " and why. Null when there is none.",
                example = "01930000-0000-7000-8000-000000000692")
        @Nullable
        WaiverId refusedBefore,

        @Schema(
                description = "Whether votes are left out: until it is decided, only those read them who have voted"
                        + " themselves.",
                example = "false")
        boolean votesHidden,

        @Schema(description = "What was voted so far, the first vote first.")
        List<VoteView> votes,

        @Schema(description = "When it was asked for.") Instant requestedAt,

        @Schema(description = "When it was decided; null while it is not.") @Nullable
        Instant decidedAt,

        @Schema(description = "When it was revoked; null when it was not.") @Nullable
        Instant revokedAt,

        @Schema(description = "From when on it no longer counts.")
        Instant expiresAt,

        @Schema(description = "What you can do with it now.", example = "[\"VOTE\"]")
        List<Waiver.Action> allowedActions) {

    static WaiverView of(Waiver waiver, Caller reader, boolean free, boolean over, Instant at) {
        boolean hidden = waiver.votesAreHiddenFrom(reader::is);
        return new WaiverView(
                waiver.id(),
                waiver.sessionId(),
                waiver.sanctuaryId(),
                waiver.rule(),
                waiver.participantId(),
                waiver.waivedBy(),
                waiver.findings(),
                waiver.reason(),
                waiver.substitute(),
                waiver.stateAt(at),
                waiver.approvalsNeeded(),
                waiver.refusedBefore(),
                hidden,
                hidden
                        ? List.of()
                        : waiver.votes().stream()
                                .map(vote -> VoteView.of(vote, reader))
                                .toList(),
                waiver.requestedAt(),
                waiver.decidedAt(),
                waiver.revokedAt(),
                waiver.expiresAt(),
                waiver.allowedActions(reader, free, over, at));
    }

    /** What its tag begins with; a number that counts up would tell that somebody voted. */
    long tagged(long version) {
        return votesHidden ? -1 : version;
    }

    @Override
    public String toString() {
        return "WaiverView[" + id + "]";
    }

    @Schema(name = "WaiverVote", description = "One vote about a waiver.")
    record VoteView(
            @Schema(description = "The vote.", example = "APPROVE")
            WaiverVote.Choice vote,

            @Schema(description = "Why.", example = "Somebody is on call the whole night and knows the person.")
            String rationale,

            @Schema(description = "When it was cast.") Instant votedAt,

            @Schema(description = "Whether it is yours.", example = "false")
            boolean own) {

        static VoteView of(WaiverVote vote, Caller reader) {
            return new VoteView(vote.vote(), vote.rationale(), vote.votedAt(), reader.is(vote.subject()));
        }

        @Override
        public String toString() {
            return "VoteView";
        }
    }
}
