package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.media.MediaKind;
import city.novaaria.dreamocracy.media.ShownMedia;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReflectionFile", description = "A drawing or a sound that is part of a reflection.")
record ReflectionFileView(
        @Schema(description = "What it is.", example = "PNG")
        MediaKind kind,

        @Schema(
                description = "Where whoever sees the reflection reads it, also in parts.",
                example = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String href,

        @Schema(
                description = "Where a small picture of it is; null for what is no picture.",
                example = "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/thumbnail")
        @Nullable
        String thumbnailHref) {

    static ReflectionFileView of(ShownMedia file) {
        return new ReflectionFileView(file.kind(), file.href(), file.thumbnailHref());
    }

    @Override
    public String toString() {
        return "ReflectionFileView[" + kind + "]";
    }
}
