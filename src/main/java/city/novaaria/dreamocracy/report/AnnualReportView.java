package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.report.ReportTable.Figure;
import city.novaaria.dreamocracy.report.ReportTable.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "AnnualReport", description = "What a sanctuary tells everybody of a year, without the people.")
record AnnualReportView(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "What people call it.", example = "Lantern Hall")
        String sanctuary,

        @Schema(description = "The city.", example = "Nova Aria")
        String city,

        @Schema(description = "The year, by UTC.", example = "2142")
        int year,

        @Schema(description = "Numbers are shown that stand for at least as many people.", example = "11")
        int fewestPeople,

        @Schema(description = FiguresMark.COUNTED_ON, example = "2143-01-14")
        LocalDate countedOn,

        @Schema(description = FiguresMark.MARK, example = "9f86d081884c")
        @Size(min = FiguresMark.LENGTH, max = FiguresMark.LENGTH)
        String mark,

        @Schema(description = "What was counted, each for itself.") @Size(max = 100)
        List<TableView> tables) {

    AnnualReportView {
        tables = List.copyOf(tables);
    }

    @Schema(name = "ReportTable", description = "Numbers that together are a sum.")
    record TableView(
            @Schema(description = "What it counts; more may come.", example = "sessions")
            String name,

            @Schema(description = "The same in words.", example = "Sessions, by how strong the experience was")
            String title,

            @Schema(description = "The sum.") FigureView all,

            @Schema(description = "The parts of it.") @Size(max = 1000)
            List<RowView> rows) {

        TableView {
            rows = List.copyOf(rows);
        }

        static TableView of(ReportTable table, int fewest, Texts texts) {
            return new TableView(
                    table.name(),
                    texts.say("report." + table.name()),
                    FigureView.of(table.all(), fewest),
                    table.rows().stream()
                            .map(row -> RowView.of(table, row, fewest, texts))
                            .toList());
        }
    }

    @Schema(name = "ReportRow", description = "One of the numbers.")
    record RowView(
            @Schema(description = "What it counts; more may come.", example = "I2")
            String name,

            @Schema(description = "The same in words.", example = "Mild (I2)")
            String title,

            @Schema(description = "The number.") FigureView figure) {

        private static RowView of(ReportTable table, Row row, int fewest, Texts texts) {
            String key = "report." + table.name() + "." + row.name();
            return new RowView(
                    row.name(),
                    row.name().equals(ReportTable.OTHERS)
                            ? texts.say("report.others")
                            : texts.has(key) ? texts.say(key) : row.name(),
                    FigureView.of(row.figure(), fewest));
        }
    }

    @Schema(name = "ReportFigure", description = "A number, where it stands for enough people.")
    record FigureView(
            @Schema(description = "How many; null when it is suppressed.", example = "14") @Nullable
            Long count,

            @Schema(
                    description =
                            "Whether it is not shown: it may be 0, or stand for too few, or would tell such a number by what"
                                    + " is missing from a sum.",
                    example = "false")
            boolean suppressed,

            @Schema(description = "As people read it; what is suppressed always looks the same.", example = "14")
            String shown) {

        private static FigureView of(Figure figure, int fewest) {
            return figure.shown()
                    ? new FigureView(figure.count(), false, String.valueOf(figure.count()))
                    : new FigureView(null, true, "<" + fewest);
        }
    }

    static AnnualReportView of(
            ReportedYear year,
            String sanctuary,
            String city,
            LocalDate countedOn,
            List<ReportTable> tables,
            Texts texts) {
        return new AnnualReportView(
                year.house(),
                sanctuary,
                city,
                year.year(),
                year.fewest(),
                countedOn,
                FiguresMark.of(tables),
                tables.stream()
                        .map(table -> TableView.of(table, year.fewest(), texts))
                        .toList());
    }
}
