package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.report.ReportTable.Figure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A short mark of figures as they are shown, by which whoever cited them sees whether they have changed; it tells no more than they. */
final class FiguresMark {

    static final String COUNTED_ON =
            "When it was counted, by UTC. It is counted anew each time it is read: what of the year is written down or"
                    + " corrected later counts from then on.";

    static final String MARK =
            "Stands for the figures as they are shown, whatever the language: the same mark, the same figures. Who"
                    + " cites them names it with the day, and finds out by it whether they have changed since.";

    static final int LENGTH = 12;

    private FiguresMark() {}

    static String of(List<ReportTable> tables) {
        String shown = tables.stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(line(table.name(), "", table.all())),
                        table.rows().stream().map(row -> line(table.name(), row.name(), row.figure()))))
                .collect(Collectors.joining("\n"));
        return Sha256.of(shown).substring(0, LENGTH);
    }

    private static String line(String table, String row, Figure figure) {
        return table + "/" + row + "=" + (figure.shown() ? String.valueOf(figure.count()) : "-");
    }
}
