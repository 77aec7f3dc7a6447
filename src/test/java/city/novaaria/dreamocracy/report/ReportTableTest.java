package city.novaaria.dreamocracy.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.report.ReportTable.Counted;
import city.novaaria.dreamocracy.report.ReportTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No number of a report stands for fewer than eleven people, nor does what is missing from a sum. */
class ReportTableTest {

    private static final List<String> ROWS = List.of("ONE", "TWO", "THREE");

    @Test
    void nothingLooksDifferentFromTooFew() {
        assertThat(of(counted("ONE", 30, 20), counted("TWO", 20, 15)))
                .isEqualTo(of(counted("ONE", 30, 20), counted("TWO", 19, 15), counted("THREE", 1, 1)));
        assertThat(shown(of(counted("ONE", 30, 20), counted("TWO", 20, 15)))).containsExactly("ONE 30");
    }

    @Test
    void everythingIsShownWhereEverythingStandsForEnough() {
        assertThat(shown(of(counted("ONE", 30, 20), counted("TWO", 20, 15), counted("THREE", 11, 11))))
                .containsExactly("ONE 30", "TWO 20", "THREE 11");
    }

    @Test
    void nothingIsShownOfTooFew() {
        ReportTable few = of(counted("ONE", 30, 10));
        assertThat(few.all().shown()).isFalse();
        assertThat(few).isEqualTo(of()).hasToString(of().toString());
    }

    @Test
    void namesThatWouldTellSomethingArePutTogetherUntilTheyAreEnough() {
        assertThat(shown(any(counted("de", 14, 14), counted("en", 30, 30), counted("pt", 1, 1))))
                .containsExactly("en 30", "OTHERS 15");
        assertThat(shown(any(counted("de", 6, 6), counted("en", 30, 30), counted("pt", 5, 5))))
                .containsExactly("en 30", "OTHERS 11");
        assertThat(shown(any(counted("de", 12, 12), counted("en", 30, 30)))).containsExactly("en 30", "de 12");
        assertThat(shown(any(counted("en", 10, 10)))).isEmpty();
    }

    private static List<String> shown(ReportTable table) {
        return table.rows().stream()
                .filter(row -> row.figure().shown())
                .map(ReportTableTest::told)
                .toList();
    }

    private static String told(Row row) {
        return row.name() + " " + row.figure().count();
    }

    private static ReportTable of(Counted... counted) {
        return ReportTable.of("table", ROWS, List.of(counted), 11);
    }

    private static ReportTable any(Counted... counted) {
        return ReportTable.ofAny("table", List.of(counted), 11);
    }

    private static Counted counted(String name, long number, int people) {
        return new Counted(name, number, people);
    }
}
