package city.novaaria.dreamocracy.programme;

import city.novaaria.dreamocracy.gate.MayJoin.Joining;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import city.novaaria.dreamocracy.objections.Alternative.StepView;
import city.novaaria.dreamocracy.objections.Objection;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "ProgrammeSession", description = "A session that may be joined, and whether the caller may join it.")
record ProgrammeSessionView(
        @Schema(description = "The session.") ProgrammeView session,

        @Schema(
                description = "Whether you are enrolled in it already; false for whoever is not signed in.",
                example = "false")
        boolean enrolled,

        @Schema(
                description = "Whether you may enroll yourself now: your enrollment would ask the same.",
                example = "true")
        boolean mayJoin,

        @ArraySchema(
                arraySchema = @Schema(description = "What to call to enroll yourself; empty when you may not."),
                schema = @Schema(implementation = StepView.class))
        List<Step> steps,

        @Schema(description = "What stands in your way; empty when nothing does, and when you cannot be asked about.")
        List<Objection> objections) {

    static ProgrammeSessionView of(ProgrammeView session, Joining joining) {
        return new ProgrammeSessionView(
                session, joining.enrolled(), !joining.steps().isEmpty(), joining.steps(), joining.objections());
    }

    @Override
    public String toString() {
        return "ProgrammeSessionView[" + session.sessionId() + "]";
    }
}
