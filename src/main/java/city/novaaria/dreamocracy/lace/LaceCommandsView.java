package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

@Schema(name = "LaceCommands", description = "What a neural lace has to do.")
record LaceCommandsView(
        @Schema(
                description =
                        "All that it has not acknowledged yet: DESYNC first, which goes before all others, then the oldest first.")
        @Size(max = LaceCommands.MOST)
        List<Open> commands) {

    @Schema(name = "OpenLaceCommand", description = "Something that a neural lace has to do.")
    record Open(
            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000f11")
            CommandId id,

            @Schema(description = "What it is to do.", example = "STEADY")
            LaceCommandKind kind,

            @Schema(description = "When it was given.", example = "2143-05-02T18:00:00.000Z")
            Instant givenAt,

            @Schema(
                    description =
                            "Until when it is to be acknowledged. DESYNC holds also when it is past; the others lapse"
                                    + " then.",
                    example = "2143-05-02T18:00:05.000Z")
            Instant dueAt) {}

    static LaceCommandsView of(List<LaceCommand> open) {
        return new LaceCommandsView(open.stream()
                .map(command -> new Open(command.id(), command.kind(), command.givenAt(), command.dueAt()))
                .toList());
    }
}
