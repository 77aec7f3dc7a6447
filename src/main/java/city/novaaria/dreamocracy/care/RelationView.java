package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Relation", description = "A person depends on somebody of the crew.")
record RelationView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000c01")
        RelationId id,

        @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000107")
        ParticipantId participantId,

        @Schema(description = "A role of that member of the crew.", example = "01930000-0000-7000-8000-000000000023")
        CrewId crewId,

        @Schema(description = "What the person is to them.", example = "EMPLOYEE")
        Relation.Kind kind,

        @Schema(description = "When it was put on record.", example = "2143-05-01T20:00:00.000Z")
        Instant declaredAt,

        @Schema(
                description =
                        "When one of the crew asked to end it, which another one may do since; null if nobody did.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant endAskedAt) {

    static RelationView of(Relation relation) {
        return new RelationView(
                relation.id(),
                relation.participantId(),
                relation.crewId(),
                relation.kind(),
                relation.declaredAt(),
                relation.endAskedAt());
    }

    @Override
    public String toString() {
        return "RelationView[" + id + "]";
    }
}
