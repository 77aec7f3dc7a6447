package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.media.MediaId;
import city.novaaria.dreamocracy.media.ShownMedia;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reflection as one caller sees it: whose it is only as its author chose, and to nobody else when it was written. */
@Schema(name = "Reflection", description = "What somebody left of a dream, as you may see it.")
record ReflectionView(
        @Schema(
                description = "Its id; it is random and does not tell when it was written.",
                example = "01930000-0000-7000-8000-000000000f01")
        ReflectionId id,

        @Schema(
                description = "The session in which it was dreamt; null where `hidden` names it.",
                example = "01930000-0000-7000-8000-000000000591")
        @Nullable
        SessionId sessionId,

        @Schema(description = "Whether it is yours.", example = "true")
        boolean own,

        @Schema(
                description = "The words; null where there are none.",
                example = "The lanterns went out one after the other, and it was not dark.")
        @Nullable
        String words,

        @Schema(description = "The drawing or sound; null where there is none.") @Nullable
        ReflectionFileView file,

        @Schema(description = "How its author is named here.", example = "PSEUDONYM")
        Attribution attribution,

        @Schema(description = "What its author is called here; null when they are not named.", example = "Moth")
        @Nullable
        String shownAs,

        @Schema(description = "Who besides you sees it; for its author.", example = "[\"DREAMERS\"]") @Nullable
        List<ReflectionAudience> shownTo,

        @Schema(description = "What else it may be used for; for its author, and for who may use it.", example = "[]")
        @Nullable
        List<ReflectionPermission> permissions,

        @Schema(
                description =
                        "Whether somebody who did not write it found that it may be used as permitted; null before, and for"
                                + " who does not read what is permitted.",
                example = "true")
        @Nullable
        Boolean cleared,

        @Schema(description = "When it was written; for its author.") @Nullable
        Instant writtenAt,

        @Schema(description = "When it was taken back; null unless it was.") @Nullable
        Instant takenBackAt,

        @Schema(description = "What you can do with it now.", example = "[\"SHARE\", \"TAKE_BACK\"]")
        List<ReflectionAction> allowedActions,

        @Schema(description = "The members that you do not read here; they are null.", example = "[]")
        List<String> hidden) {

    ReflectionView {
        shownTo = shownTo == null ? null : List.copyOf(shownTo);
        permissions = permissions == null ? null : List.copyOf(permissions);
        allowedActions = List.copyOf(allowedActions);
        hidden = List.copyOf(hidden);
    }

    static ReflectionView of(ReflectionAccess access, boolean ofAge, Map<MediaId, ShownMedia> files) {
        Reflection reflection = access.reflection();
        boolean own = access.own();
        // whoever only uses it does not learn where it was dreamt, or what its author is called elsewhere
        boolean near = own || access.shown();
        // minors are not named, whatever they chose before it was known that they are
        boolean named = own || (near && ofAge);
        boolean permitted = own || access.offered();
        ShownMedia file = reflection.mediaId() == null ? null : files.get(reflection.mediaId());
        return new ReflectionView(
                reflection.id(),
                near ? reflection.sessionId() : null,
                own,
                reflection.words(),
                file == null ? null : ReflectionFileView.of(file),
                named ? reflection.attribution() : Attribution.ANONYMOUS,
                named ? reflection.shownAs() : null,
                own ? inOrder(reflection.shownTo()) : null,
                permitted ? permissions(reflection, own || ofAge) : null,
                (permitted && reflection.screened()) ? reflection.cleared() : null,
                own ? reflection.writtenAt() : null,
                reflection.takenBackAt(),
                access.actions(),
                hidden(own, near, permitted));
    }

    private static List<ReflectionPermission> permissions(Reflection reflection, boolean named) {
        return reflection.permissions().stream()
                .map(permission -> named ? permission : permission.ofAMinor())
                .toList();
    }

    private static List<String> hidden(boolean own, boolean near, boolean permitted) {
        return Stream.of(
                        near ? Stream.<String>of() : Stream.of("sessionId", "shownAs"),
                        own ? Stream.<String>of() : Stream.of("shownTo", "writtenAt"),
                        permitted ? Stream.<String>of() : Stream.of("permissions", "cleared"))
                .flatMap(each -> each)
                .toList();
    }

    private static List<ReflectionAudience> inOrder(Set<ReflectionAudience> shownTo) {
        return Stream.of(ReflectionAudience.values()).filter(shownTo::contains).toList();
    }

    @Override
    public String toString() {
        return "ReflectionView[" + id + "]";
    }
}
