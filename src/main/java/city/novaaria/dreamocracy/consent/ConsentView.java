package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Consent", description = "One act of consent.")
record ConsentView(
        @Schema(description = "Its id.") ConsentId id,

        @Schema(description = "The enrollment it is for.", example = "01930000-0000-7000-8000-000000000701")
        EnrollmentId enrollmentId,

        @Schema(description = "The session of the enrollment.", example = "01930000-0000-7000-8000-000000000601")
        SessionId sessionId,

        @Schema(
                description = "In whose name it was decided: the dreamer's own, or as guardian of a minor.",
                example = "SELF")
        GivenAs givenAs,

        @Schema(description = "The guardian who decided; null when the dreamer did.") @Nullable
        ParticipantId guardianId,

        @Schema(description = "The serving that it cites.") ServingId servingId,

        @Schema(description = "SHA-256 of the text that was agreed to.")
        String disclosureSha256,

        @Schema(description = "The language of that text, as a BCP 47 tag.", example = "en")
        String language,

        @Schema(description = "Where it stands.", example = "ACTIVE")
        ShownState state,

        @Schema(description = "What was decided.") List<Decision> decisions,

        @Schema(
                description =
                        "When the text was first shown to the person about this version of the dreamscape, or about an earlier one"
                                + " from which ethicists ruled this one to differ in nothing that matters; the time to think it over (CON-05) counts from then.")
        Instant firstServedAt,

        @Schema(description = "When it was given.") Instant givenAt,

        @Schema(description = "Until when it counts.") Instant validUntil,

        @Schema(description = "When it was withdrawn; null while it was not.") @Nullable
        Instant withdrawnAt,

        @Schema(description = "What you can do with it now.", example = "[\"WITHDRAW\"]")
        List<Action> allowedActions) {

    static ConsentView of(Consent consent, Instant at) {
        return new ConsentView(
                consent.id(),
                consent.enrollmentId(),
                consent.sessionId(),
                consent.givenAs(),
                consent.guardianId(),
                consent.servingId(),
                consent.disclosureSha256(),
                consent.language(),
                state(consent.status(), consent.validUntil(), at),
                consent.decisions(),
                consent.firstServedAt(),
                consent.givenAt(),
                consent.validUntil(),
                consent.withdrawnAt(),
                actions(consent.status()));
    }

    static ShownState state(ConsentFacts.Standing status, Instant validUntil, Instant at) {
        return status == ConsentFacts.Standing.ACTIVE && !at.isBefore(validUntil)
                ? ShownState.EXPIRED
                : ShownState.valueOf(status.name());
    }

    static List<Action> actions(ConsentFacts.Standing status) {
        return status == ConsentFacts.Standing.ACTIVE ? List.of(Action.WITHDRAW) : List.of();
    }
}
