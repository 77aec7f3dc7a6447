package city.novaaria.dreamocracy.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.report.AnnualReportView.FigureView;
import city.novaaria.dreamocracy.report.AnnualReportView.RowView;
import city.novaaria.dreamocracy.report.AnnualReportView.TableView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Charts show what tables show, always in the same way, and do nothing. */
class ReportChartTest {

    private static final FigureView KEPT_BACK = new FigureView(null, true, "<12");

    @Test
    void drawsWhatIsShownAlwaysInTheSameWayAndDoesNothing() {
        TableView table =
                table(row("Stayed", 31), new RowView("LEFT", "Left", KEPT_BACK), row("Did not <come> & more", 14));
        String svg = svg(table);
        assertThat(svg)
                .contains("<svg", "<rect")
                .hasSizeLessThan(100_000)
                .as("words are drawn, not written")
                .doesNotContain("Stayed", "Left", "come")
                .doesNotContainIgnoringCase("<script", "<foreignObject", "<image", "onload", "<!ENTITY");
        assertThat(svg(table)).isEqualTo(svg);
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(ReportChart.of(table(new RowView("LEFT", "Left", KEPT_BACK))))
                .isNull();
    }

    private static String svg(TableView table) {
        String address = Objects.requireNonNull(ReportChart.of(table));
        return new String(
                Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)), StandardCharsets.UTF_8);
    }

    private static RowView row(String title, long count) {
        return new RowView(title, title, new FigureView(count, false, String.valueOf(count)));
    }

    private static TableView table(RowView... rows) {
        return new TableView("places", "Places", KEPT_BACK, List.of(rows));
    }
}
