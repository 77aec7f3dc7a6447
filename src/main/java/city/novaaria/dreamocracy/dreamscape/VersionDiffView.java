package city.novaaria.dreamocracy.dreamscape;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "VersionDiff", description = "What differs between two versions of a dreamscape.")
record VersionDiffView(
        @Schema(description = "The dreamscape.", example = "01930000-0000-7000-8000-000000000401")
        DreamscapeId dreamscapeId,

        @Schema(description = "The number of the version that is looked at.", minimum = "1", example = "2")
        int number,

        @Schema(description = "The number of the version that it is compared with.", minimum = "1", example = "1")
        int comparedWith,

        @Schema(
                description =
                        "In what it asks more of people than the other one, or tells them otherwise: each of these"
                                + " is always material (CON-08).",
                example = "[\"the intensity\", \"the disclosure\"]")
        List<String> raised,

        @Schema(description = "Everything that differs, in the order of the version.")
        List<ChangeView> changes) {

    @Override
    public String toString() {
        return "VersionDiffView[" + dreamscapeId + "]";
    }

    @Schema(name = "VersionChange", description = "One thing that differs.")
    record ChangeView(
            @Schema(description = "Where, as a JSON pointer into the version.", example = "/scenes/0/narrative")
            String pointer,

            @Schema(
                    description = "What stood there, text as it is and anything else as JSON; null when nothing did.",
                    example = "Warm water rises to the ankles and stays there.")
            @Nullable
            String before,

            @Schema(
                    description = "What stands there now, in the same way; null when nothing does.",
                    example = "Warm water rises to the knees.")
            @Nullable
            String after) {

        @Override
        public String toString() {
            return "ChangeView[" + pointer + "]";
        }
    }
}
