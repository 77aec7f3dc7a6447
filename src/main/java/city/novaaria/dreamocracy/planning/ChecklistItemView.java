package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.objections.Alternative.Step;
import city.novaaria.dreamocracy.objections.Alternative.StepView;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "ChecklistItem", description = "One thing that a sanctuary needs before its first session.")
record ChecklistItemView(
        @Schema(description = "What it is.", example = "CHAMBER")
        Code code,

        @Schema(description = "Whether the sanctuary has it.", example = "false")
        boolean done,

        @Schema(description = "How it stands, in a sentence.", example = "No chamber is open.")
        String summary,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "What to call, and who may; empty once it is done, and while something"
                                        + " else on the list has to come first."),
                schema = @Schema(implementation = StepView.class))
        List<Step> steps) {

    /** What a sanctuary needs, in the order in which it is best done. */
    @Schema(name = "ChecklistCode")
    enum Code {
        /** The sanctuary is not suspended. */
        HOUSE_OPEN,
        /** A policy profile says which numbers hold. */
        POLICY_PROFILE,
        /** People can lie down in a room. */
        CHAMBER,
        /** Somebody writes dreamscapes. */
        WEAVER,
        /** A version of a dreamscape is frozen. */
        SUBMITTED_VERSION,
        /** As many independent ethicists as the version takes. */
        REVIEWERS,
        /** The approval of the version is in force. */
        APPROVAL,
        /** The fears that the version is made of may be used. */
        FEARS,
        /** As many as the version takes at least, credentialed and with no part in the decision. */
        FACILITATORS,
        /** Somebody else of the crew who can be on duty, too. */
        SECOND_ADULT,
        /** One tests a lace, and another one signs it off. */
        TECHNOLOGISTS,
        /** One that runs approved firmware. */
        LACE,
        /** There is one to enroll in. */
        SESSION
    }
}
