package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(name = "EthicsNote", description = "What ethicists of a sanctuary learnt.")
record EthicsNoteView(
        @Schema(
                description = "Its id; its address stays the same for good, so that it can be cited.",
                example = "01930000-0000-7000-8000-000000000e01")
        EthicsNoteId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What it is.", example = "FRAMEWORK")
        EthicsNoteKind kind,

        @Schema(description = "Who reads it once it is published.", example = "ANYBODY")
        EthicsNoteAudience audience,

        @Schema(description = "Where it stands.", example = "PUBLISHED")
        EthicsNoteState state,

        @Schema(description = "Its title; null once it is RETRACTED.", example = "A stop word that works asleep")
        @Nullable
        String title,

        @Schema(description = "What it says; null once it is RETRACTED, and in lists, where `hidden` names it.")
        @Nullable
        String text,

        @Schema(description = "The rules of the charter that it is about.", example = "[\"LIV-03\"]") @Size(max = 20)
        List<String> rules,

        @Schema(description = "What it rests on; for ethicists of the sanctuary, at the note itself.")
        @Nullable
        @Size(max = 50)
        List<Ground> grounds,

        @Schema(description = "The note that this one replaces; null when it replaces none.") @Nullable
        EthicsNoteId supersedes,

        @Schema(description = "The note that took its place; null while none has.") @Nullable
        EthicsNoteId supersededBy,

        @Schema(
                description = "Who wrote it, by the name under which they sign in; for ethicists of the sanctuary.",
                example = "tariq")
        @Nullable
        String author,

        @Schema(description = "When it was begun.") Instant writtenAt,

        @Schema(
                description = "Who published it; for ethicists of the sanctuary, null until somebody has.",
                example = "ilse")
        @Nullable
        String reviewer,

        @Schema(
                description =
                        "Why it was given back to its author; for ethicists of the sanctuary, null unless it was.")
        @Nullable
        String returnedReason,

        @Schema(description = "When it was published; null until then.") @Nullable
        Instant publishedAt,

        @Schema(description = "Why it was retracted; null unless it was.") @Nullable
        String retractedReason,

        @Schema(description = "What you can do with it now.", example = "[\"SUPERSEDE\", \"RETRACT\"]")
        List<EthicsNoteAction> allowedActions,

        @Schema(description = "The members that you do not read here; they are null.", example = "[]")
        List<String> hidden) {

    EthicsNoteView {
        rules = List.copyOf(rules);
        grounds = grounds == null ? null : List.copyOf(grounds);
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    static EthicsNoteView of(NoteAccess access) {
        return of(access, true);
    }

    /** A list says what there is, and not what it says. */
    static EthicsNoteView inList(NoteAccess access) {
        return of(access, false);
    }

    private static EthicsNoteView of(NoteAccess access, boolean whole) {
        EthicsNote note = access.note();
        boolean within = access.within();
        boolean grounded = within && whole;
        return new EthicsNoteView(
                note.id(),
                note.sanctuaryId(),
                note.kind(),
                note.audience(),
                note.state(),
                note.title(),
                whole ? note.text() : null,
                note.rules().stream().sorted().toList(),
                grounded
                        ? note.grounds().stream()
                                .sorted(Comparator.comparing(Ground::kind).thenComparing(Ground::id))
                                .toList()
                        : null,
                note.supersedes(),
                note.supersededBy(),
                within ? note.author() : null,
                note.writtenAt(),
                within ? note.reviewer() : null,
                within ? note.returnedReason() : null,
                note.publishedAt(),
                note.retractedReason(),
                access.actions(),
                Stream.of(
                                whole ? Stream.<String>of() : Stream.of("text"),
                                grounded ? Stream.<String>of() : Stream.of("grounds"),
                                within ? Stream.<String>of() : Stream.of("author", "reviewer", "returnedReason"))
                        .flatMap(each -> each)
                        .toList());
    }

    @Override
    public String toString() {
        return "EthicsNoteView[" + id + "]";
    }
}
