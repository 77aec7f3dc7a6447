package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.report.AnnualReportView.RowView;
import city.novaaria.dreamocracy.report.AnnualReportView.TableView;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A picture of the numbers of a table that are shown, as an address that holds it whole: in it nothing is ever run. */
final class ReportChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;

    private ReportChart() {}

    /** Null where no number is shown. */
    static @Nullable String of(TableView table) {
        List<RowView> shown =
                table.rows().stream().filter(row -> !row.figure().suppressed()).toList();
        return shown.isEmpty()
                ? null
                : "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg(shown));
    }

    private static byte[] svg(List<RowView> rows) {
        CategoryChart chart =
                new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
        CategoryStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideE);
        styler.setXAxisTicksVisible(false);
        styler.setYAxisMin(0.0);
        styler.setYAxisDecimalPattern("#");
        styler.setLabelsVisible(true);
        // whole numbers, and one group of bars
        rows.forEach(row -> chart.addSeries(
                row.title(),
                List.of(""),
                List.of(Objects.requireNonNull(row.figure().count()))));
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return svg.toByteArray();
    }
}
