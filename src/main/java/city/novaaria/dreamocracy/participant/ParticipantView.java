package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A participant as those who may know them see them; how they sign in is nobody's business. */
@Schema(name = "Participant", description = "A person who takes part in shared dreams.")
record ParticipantView(
        @Schema(description = "Their id.", example = "01930000-0000-7000-8000-000000000101")
        ParticipantId id,

        @Schema(description = "What the person wants to be called.", example = "Aya")
        String displayName,

        @Schema(description = "When they were born.", example = "1971-01-05")
        LocalDate birthDate,

        @Schema(description = "The language they read best, as a BCP 47 tag.", example = "en")
        String preferredLanguage,

        @Schema(description = "The sanctuary where they are at home.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId homeSanctuaryId,

        @Schema(
                description =
                        "Whom to call when something happens to them; null when nobody is named. Others read it at"
                                + " /emergency-contact, where each look is recorded.")
        @Nullable
        EmergencyContact emergencyContact,

        @Schema(description = "When they were registered.", example = "2026-11-01T09:00:00.000Z")
        Instant createdAt,

        @Schema(
                description =
                        "The record by which the person goes on, who was registered twice; null unless this record was merged"
                                + " into that one.",
                example = "01930000-0000-7000-8000-000000000102")
        @Nullable
        ParticipantId mergedInto,

        @Schema(
                description =
                        "The members that you do not read here, whether or not there is anything to read; they are null."
                                + " It depends on who you are to the person, and on nothing else.",
                example = "[]")
        List<String> hidden) {

    private static final List<String> HIDDEN_FROM_OTHERS = List.of("emergencyContact");

    ParticipantView {
        hidden = List.copyOf(hidden);
    }

    /** The person reads all of it, everybody else all but what {@code hidden} names. */
    static ParticipantView of(Participant person, Caller reader) {
        boolean own = person.isSelf(reader);
        return new ParticipantView(
                person.id(),
                person.displayName(),
                person.birthDate(),
                person.preferredLanguage(),
                person.homeSanctuaryId(),
                own ? person.emergencyContact() : null,
                person.createdAt(),
                person.mergedInto(),
                own ? List.of() : HIDDEN_FROM_OTHERS);
    }

    @Override
    public String toString() {
        return "ParticipantView[" + id + "]";
    }
}
