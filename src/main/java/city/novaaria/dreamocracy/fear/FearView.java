package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fear as one caller sees it: never whose it is, and its text only where that was decided. */
@Schema(name = "Fear", description = "Something that somebody is afraid of, as you may see it.")
record FearView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000301")
        FearId id,

        @Schema(description = "The sanctuary it was given to.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(
                description = "How far it has come; IN_USE while a work uses it, EXPIRED once `until` has passed.",
                example = "IN_USE")
        Fear.State state,

        @Schema(
                description = "What was written; null after a withdrawal, and where `hidden` names it.",
                example = "In my dream the lift never stops, and nobody presses a button.")
        @Nullable
        String text,

        @Schema(
                description =
                        "What a screener wants to be put differently; null unless it is NEEDS_REDACTION, and where"
                                + " `hidden` names it.",
                example = "Leave out the name of the street.")
        @Nullable
        String redactionAsked,

        @Schema(description = "What it may be used for.") List<Permission> permissions,

        @Schema(
                description = "When every permission ends; null when they do not end by themselves.",
                example = "2030-12-31T23:00:00.000Z")
        @Nullable
        Instant until,

        @Schema(description = "What the screener found in it.", example = "[\"heights\"]")
        List<String> tags,

        @Schema(
                description = "When it was submitted; of an anonymous one only the day is known, in UTC.",
                example = "2026-11-01T09:00:00.000Z")
        Instant submittedAt,

        @Schema(description = "What you may do with it now.", example = "[\"WITHDRAW\"]")
        List<FearAccess.Action> allowedActions,

        @Schema(description = "Whether nobody was signed in when it was submitted.", example = "false")
        boolean anonymous,

        @Schema(
                description =
                        "The members that you do not read here, whether or not there is anything to read; they are null."
                                + " The text is read at the fear itself by who may, and not in lists.",
                example = "[]")
        List<String> hidden) {

    private static final List<String> THE_TEXT = List.of("text", "redactionAsked");

    FearView {
        hidden = List.copyOf(hidden);
    }

    /**
     * In a list, or for a caller who may not read it.
     *
     * @param ofAge its owner may be named with it
     */
    static FearView withoutText(FearAccess access, boolean ofAge) {
        return of(access, ofAge, null, null, THE_TEXT);
    }

    /** For a caller who may read it, once that is recorded where it must be. */
    static FearView withText(FearAccess access, boolean ofAge) {
        return of(access, ofAge, access.fear().text(), access.fear().redactionAsked(), List.of());
    }

    /** For whoever gave it. */
    static FearView forItsGiver(FearAccess access) {
        return withText(access, true);
    }

    private static FearView of(
            FearAccess access,
            boolean ofAge,
            @Nullable String text,
            @Nullable String redactionAsked,
            List<String> hidden) {
        Fear fear = access.fear();
        return new FearView(
                fear.id(),
                fear.sanctuaryId(),
                fear.shownState(access.at()),
                text,
                redactionAsked,
                fear.permissions(access.owned() || ofAge, access.at()),
                fear.permittedUntil(),
                fear.tags(),
                fear.submittedAt(),
                access.actions(),
                fear.anonymous(),
                hidden);
    }

    @Override
    public String toString() {
        return "FearView[" + id + "]";
    }
}
