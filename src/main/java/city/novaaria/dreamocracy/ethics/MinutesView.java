package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Vote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewMinutes", description = "What happened in a review, without who did it.")
record MinutesView(
        @Schema(description = "The review.", example = "01930000-0000-7000-8000-000000000501")
        ReviewId reviewId,

        @Schema(
                description =
                        "Whether the votes of others are left out: until it is decided, only those read them who have"
                                + " voted themselves.",
                example = "false")
        boolean votesHidden,

        @Schema(description = "What happened, the first thing first; at most the latest 1,000.")
        List<MinuteView> minutes) {

    static final int MOST = 1000;

    static MinutesView of(EthicsReview review, List<Minute> latestFirst, Party reader) {
        boolean hidden = review.votesAreHiddenFrom(reader);
        return new MinutesView(
                review.id(),
                hidden,
                latestFirst.reversed().stream()
                        .filter(minute -> !hidden || minute.kind() != Minute.Kind.VOTED || reader.is(minute.subject()))
                        .map(minute -> MinuteView.of(minute, reader))
                        .toList());
    }

    @Override
    public String toString() {
        return "MinutesView[" + reviewId + "]";
    }

    @Schema(name = "ReviewMinute", description = "One thing that happened, without who did it.")
    record MinuteView(
            @Schema(description = "What happened.", example = "VOTED")
            Minute.Kind kind,

            @Schema(description = "When.", example = "2026-11-08T09:00:00.000Z")
            Instant at,

            @Schema(description = "Whether the caller did it, or it came of what they did.", example = "false")
            boolean own,

            @Schema(description = "The vote; null of what is none.", example = "APPROVE") @Nullable
            Vote vote,

            @Schema(description = "How far it was suspended; null of what is no suspension.", example = "ALL")
            ReviewEvent.@Nullable Reach reach,

            @Schema(
                    description = "Which condition it is about; null of what is about none.",
                    example = "01930000-0000-7000-8000-000000000591")
            @Nullable
            ConditionId conditionId,

            @Schema(description = "Whether an incident suspended it, and not an ethicist.", example = "false")
            boolean byIncident,

            @Schema(
                    description = "Whether the words are left out: what somebody declared is for ethicists.",
                    example = "false")
            boolean textHidden,

            @Schema(
                    description =
                            "Why, in the words of who did it; null where none were asked for, or they are hidden.",
                    example = "The water stays shallow, and everybody can leave it at any time.")
            @Nullable
            String text) {

        static MinuteView of(Minute minute, Party reader) {
            boolean declaration = minute.kind() == Minute.Kind.DECLARED || minute.kind() == Minute.Kind.RECUSED;
            boolean hidden = declaration && !reader.ethicist() && !reader.is(minute.subject());
            return new MinuteView(
                    minute.kind(),
                    minute.at(),
                    reader.is(minute.subject()),
                    minute.vote(),
                    minute.reach(),
                    minute.conditionId() == null ? null : new ConditionId(minute.conditionId()),
                    minute.incidentId() != null,
                    hidden,
                    hidden ? null : minute.text());
        }

        @Override
        public String toString() {
            return "MinuteView[" + kind + "]";
        }
    }
}
