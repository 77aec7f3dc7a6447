package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.report.AnnualReportView.TableView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

@Schema(
        name = "AccessFigures",
        description = "Whom a sanctuary reached outside of dreams in a year, without the people.")
record AccessFiguresView(
        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The year, by UTC.", example = "2142")
        int year,

        @Schema(description = "Numbers are shown that stand for at least as many people.", example = "5")
        int fewestPeople,

        @Schema(description = FiguresMark.COUNTED_ON, example = "2143-01-14")
        LocalDate countedOn,

        @Schema(description = FiguresMark.MARK, example = "9f86d081884c")
        @Size(min = FiguresMark.LENGTH, max = FiguresMark.LENGTH)
        String mark,

        @Schema(
                description =
                        "What was counted, each for itself: gatherings of each kind and the places in them, what became of"
                                + " who registered for each kind, and loans of neural laces that were due.")
        @Size(max = 100)
        List<TableView> tables) {

    AccessFiguresView {
        tables = List.copyOf(tables);
    }
}
