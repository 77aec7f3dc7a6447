package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "IncidentFigures", description = "How many incidents there were in a year, without the people.")
record IncidentFigures(
        @Schema(
                description = "The sanctuary; null for the whole city.",
                example = "01930000-0000-7000-8000-000000000001")
        @Nullable
        SanctuaryId sanctuaryId,

        @Schema(description = "The year in which they were reported, by UTC.", example = "2142")
        int year,

        @Schema(description = "Numbers are shown that stand for at least as many people.", example = "11")
        int fewestPeople,

        @Schema(description = "All that are not about how people behave.")
        Count all,

        @Schema(description = "How many of each kind; how people behaved is counted here and nowhere else.")
        @Size(max = 7)
        List<OfClass> byClass,

        @Schema(description = "How many are how bad, without how people behaved.") @Size(max = 5)
        List<OfSeverity> bySeverity,

        @Schema(description = "How soon somebody looked into them.")
        TimeToAcknowledge acknowledged,

        @Schema(description = "How soon they harmed nobody any more.")
        TimeToContain contained) {

    IncidentFigures {
        byClass = List.copyOf(byClass);
        bySeverity = List.copyOf(bySeverity);
    }

    @Schema(name = "IncidentCount", description = "A number, where it stands for enough people.")
    record Count(
            @Schema(description = "How many; null when it is suppressed.", example = "14") @Nullable
            Long count,

            @Schema(
                    description =
                            "Whether it is not shown: it may be 0, or stand for too few, or would tell such a number by"
                                    + " what is missing from a sum.",
                    example = "false")
            boolean suppressed) {

        static final Count SUPPRESSED = new Count(null, true);
    }

    @Schema(name = "IncidentsOfClass", description = "How many of one kind.")
    record OfClass(
            @Schema(description = "The kind; null for those of which nobody has said it.", example = "SHARED_NIGHTMARE")
            @Nullable
            IncidentClass incidentClass,

            @Schema(description = "How many.") Count incidents) {}

    @Schema(name = "IncidentsOfSeverity", description = "How many are as bad.")
    record OfSeverity(
            @Schema(description = "How bad; null for those of which nobody has said it.", example = "S3") @Nullable
            Severity severity,

            @Schema(description = "How many.") Count incidents) {}

    @Schema(name = "TimeToAcknowledge", description = "How soon somebody looked into incidents that had a deadline.")
    record TimeToAcknowledge(
            @Schema(
                    description = "How many of a hundred in time, to the next five; null when it is suppressed.",
                    example = "95")
            @Nullable
            Integer percentInTime,

            @Schema(
                    description = "Half of those that somebody looked into took no longer; null when it is suppressed.",
                    type = "string",
                    format = "duration",
                    example = "PT35M")
            @Nullable
            Duration median,

            @Schema(description = "Whether they are not shown: too few people.", example = "false")
            boolean suppressed) {}

    @Schema(name = "TimeToContain", description = "How soon incidents harmed nobody any more, from the report on.")
    record TimeToContain(
            @Schema(
                    description = "Half of them took no longer; null when it is suppressed.",
                    type = "string",
                    format = "duration",
                    example = "PT4H")
            @Nullable
            Duration median,

            @Schema(description = "Whether it is not shown: too few people.", example = "false")
            boolean suppressed) {}
}
