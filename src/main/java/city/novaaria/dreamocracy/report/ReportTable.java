package city.novaaria.dreamocracy.report;

import city.novaaria.dreamocracy.anonymity.KeptBack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that together are a sum, as everybody may see them.
 *
 * @param name under which texts call it {@code report.<name>}, and its rows {@code report.<name>.<row>}
 * @param all the sum
 */
public record ReportTable(String name, Figure all, List<Row> rows) {

    /** Stands for all rows that stand for too few people by themselves. */
    public static final String OTHERS = "OTHERS";

    public ReportTable {
        rows = List.copyOf(rows);
    }

    /** A number, where it is shown. */
    public record Figure(long count, boolean shown) {

        static final Figure KEPT_BACK = new Figure(0, false);
    }

    /** One of the numbers. */
    public record Row(String name, Figure figure) {}

    /**
     * What was counted.
     *
     * @param people for how many different ones the number stands
     */
    public record Counted(String name, long number, int people) {}

    /** Of rows that are known beforehand, in that order; what was not counted is 0, and not shown. */
    public static ReportTable of(String name, List<String> rows, Collection<Counted> counted, int fewest) {
        Map<String, Counted> found = counted.stream().collect(Collectors.toMap(Counted::name, Function.identity()));
        Set<String> kept =
                new KeptBack(rows, row -> enough(found.get(row), fewest), row -> number(found.get(row))).all();
        return table(
                name,
                counted,
                fewest,
                rows.stream()
                        .map(row -> new Row(
                                row, kept.contains(row) ? Figure.KEPT_BACK : new Figure(number(found.get(row)), true)))
                        .toList());
    }

    /** Of rows whose names would tell something themselves: those for too few people are put together until they are enough. */
    public static ReportTable ofAny(String name, Collection<Counted> counted, int fewest) {
        List<Counted> largestFirst = counted.stream()
                .sorted(Comparator.comparingLong(Counted::number).reversed().thenComparing(Counted::name))
                .toList();
        List<Counted> apart = new ArrayList<>(
                largestFirst.stream().filter(row -> row.people() >= fewest).toList());
        List<Counted> others = new ArrayList<>(
                largestFirst.stream().filter(row -> row.people() < fewest).toList());
        if (people(others) > 0 && people(others) < fewest && !apart.isEmpty()) {
            others.add(apart.removeLast());
        }
        List<Row> rows = new ArrayList<>(apart.stream()
                .map(row -> new Row(row.name(), new Figure(row.number(), true)))
                .toList());
        if (people(others) >= fewest) {
            rows.add(new Row(OTHERS, new Figure(sum(others), true)));
        }
        return table(name, counted, fewest, rows);
    }

    /** The sum stands for enough people when one of its parts does. */
    private static ReportTable table(String name, Collection<Counted> counted, int fewest, List<Row> rows) {
        return new ReportTable(
                name,
                counted.stream().anyMatch(row -> row.people() >= fewest)
                        ? new Figure(sum(counted), true)
                        : Figure.KEPT_BACK,
                rows);
    }

    private static boolean enough(@Nullable Counted row, int fewest) {
        return row != null && row.people() >= fewest;
    }

    private static long number(@Nullable Counted row) {
        return row == null ? 0 : row.number();
    }

    private static long sum(Collection<Counted> rows) {
        return rows.stream().mapToLong(Counted::number).sum();
    }

    private static int people(Collection<Counted> rows) {
        return rows.stream().mapToInt(Counted::people).sum();
    }
}
