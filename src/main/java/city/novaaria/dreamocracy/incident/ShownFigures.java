package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.anonymity.KeptBack;
import city.novaaria.dreamocracy.incident.IncidentCells.Cell;
import city.novaaria.dreamocracy.incident.IncidentCells.Dimension;
import city.novaaria.dreamocracy.incident.IncidentFigures.Count;
import city.novaaria.dreamocracy.incident.IncidentFigures.OfClass;
import city.novaaria.dreamocracy.incident.IncidentFigures.OfSeverity;
import city.novaaria.dreamocracy.incident.IncidentFigures.TimeToAcknowledge;
import city.novaaria.dreamocracy.incident.IncidentFigures.TimeToContain;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the numbers are shown.
 *
 * <p>What stands for too few people is kept back, and the smallest of the others with it: else the first one would follow
 * from the sum. What one house keeps back for that reason alone the city keeps back, too: else it would follow from the city's
 * number and those of all other houses.
 */
final class ShownFigures {

    private static final String UNKNOWN = "";
    private static final List<String> CLASSES =
            Stream.concat(names(IncidentClass.values()), Stream.of(UNKNOWN)).toList();
    private static final List<String> SEVERITIES =
            Stream.concat(names(Severity.values()), Stream.of(UNKNOWN)).toList();

    /** How people behaved is not in the sum, and so does not follow from it. */
    private static final String APART = IncidentClass.CONDUCT.name();

    private static final int PERCENT_STEP = 5;

    private final Collection<Cell> cells;
    private final int fewest;

    ShownFigures(Collection<Cell> cells, int fewest) {
        this.cells = cells;
        this.fewest = fewest;
    }

    IncidentFigures figures(@Nullable SanctuaryId house, int year) {
        Map<String, Cell> classes = shown(Dimension.CLASS, CLASSES);
        Map<String, Cell> severities = shown(Dimension.SEVERITY, SEVERITIES);
        return new IncidentFigures(
                house,
                year,
                fewest,
                count(single(Dimension.ALL).orElse(null)),
                CLASSES.stream()
                        .map(name -> new OfClass(
                                name.equals(UNKNOWN) ? null : IncidentClass.valueOf(name), count(classes.get(name))))
                        .toList(),
                SEVERITIES.stream()
                        .map(name -> new OfSeverity(
                                name.equals(UNKNOWN) ? null : Severity.valueOf(name), count(severities.get(name))))
                        .toList(),
                single(Dimension.ACKNOWLEDGED)
                        .map(cell -> new TimeToAcknowledge(percentInTime(cell), cell.median(), false))
                        .orElse(new TimeToAcknowledge(null, null, true)),
                single(Dimension.CONTAINED)
                        .map(cell -> new TimeToContain(cell.median(), false))
                        .orElse(new TimeToContain(null, true)));
    }

    private Optional<Cell> single(Dimension dimension) {
        return whole(dimension).filter(this::hasEnough).findFirst();
    }

    private Map<String, Cell> shown(Dimension dimension, List<String> names) {
        Map<String, Cell> all = byName(whole(dimension));
        Set<String> kept = new HashSet<>(withOneMore(names, all, keptBackByHouses(dimension, names)));
        return all.entrySet().stream()
                .filter(cell ->
                        cell.getKey().equals(APART) ? hasEnough(cell.getValue()) : !kept.contains(cell.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What some house keeps back although it would have enough. */
    private Set<String> keptBackByHouses(Dimension dimension, List<String> names) {
        Map<Optional<SanctuaryId>, List<Cell>> houses = cells.stream()
                .filter(cell -> !cell.whole() && cell.dimension() == dimension)
                .collect(Collectors.groupingBy(cell -> Optional.ofNullable(cell.house())));
        return houses.values().stream()
                .map(own -> byName(own.stream()))
                .flatMap(own -> withOneMore(names, own, Set.of()).stream().filter(name -> isEnough(own.get(name))))
                .collect(Collectors.toSet());
    }

    /** All that is kept back, so that what is missing from the sum stands for enough people. */
    private Set<String> withOneMore(List<String> names, Map<String, Cell> numbers, Set<String> already) {
        return new KeptBack(
                        names.stream().filter(name -> !name.equals(APART)).toList(),
                        name -> isEnough(numbers.get(name)),
                        name -> size(numbers.get(name)))
                .beside(already);
    }

    private static long size(@Nullable Cell cell) {
        return cell == null ? 0 : cell.incidents();
    }

    private boolean isEnough(@Nullable Cell cell) {
        return cell != null && hasEnough(cell);
    }

    private boolean hasEnough(Cell cell) {
        return cell.sources() >= fewest && (cell.few() == 0 || cell.few() >= fewest);
    }

    private Stream<Cell> whole(Dimension dimension) {
        return cells.stream().filter(cell -> cell.whole() && cell.dimension() == dimension);
    }

    private static Map<String, Cell> byName(Stream<Cell> numbers) {
        return numbers.collect(Collectors.toMap(Cell::name, Function.identity()));
    }

    private static Count count(@Nullable Cell cell) {
        return cell == null ? Count.SUPPRESSED : new Count(cell.incidents(), false);
    }

    private static int percentInTime(Cell cell) {
        return Math.toIntExact(Math.round(100.0 * cell.inTime() / cell.incidents() / PERCENT_STEP)) * PERCENT_STEP;
    }

    private static Stream<String> names(Enum<?>[] all) {
        return Stream.of(all).map(Enum::name);
    }
}
