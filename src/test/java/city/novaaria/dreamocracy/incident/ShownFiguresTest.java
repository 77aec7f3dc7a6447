package city.novaaria.dreamocracy.incident;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.incident.IncidentCells.Cell;
import city.novaaria.dreamocracy.incident.IncidentCells.Dimension;
import city.novaaria.dreamocracy.incident.IncidentFigures.Count;
import city.novaaria.dreamocracy.incident.IncidentFigures.OfClass;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers tell nothing of single people, nor do the differences between them. */
class ShownFiguresTest {

    private static final SanctuaryId HOUSE = new SanctuaryId(UUID.randomUUID());
    private static final SanctuaryId OTHER = new SanctuaryId(UUID.randomUUID());

    @Test
    void whatStandsForTooFewIsKeptBackAndTheSmallestOfTheOthersWithIt() {
        List<Cell> cells = house(HOUSE, Map.of("SHARED_NIGHTMARE", 20, "DEVICE", 12, "MEDICAL", 3));
        assertThat(shown(cells)).containsExactly(Map.entry("SHARED_NIGHTMARE", 20L));
    }

    @Test
    void nothingIsKeptBackWhereNothingIsTooSmall() {
        List<Cell> cells = house(
                HOUSE,
                Map.of(
                        "SHARED_NIGHTMARE",
                        20,
                        "DEVICE",
                        12,
                        "MEDICAL",
                        11,
                        "PRIVACY",
                        11,
                        "SAFEGUARDING_SCREEN",
                        11,
                        "",
                        11));
        assertThat(shown(cells)).hasSize(6);
    }

    @Test
    void howPeopleBehavedStandsForItself() {
        assertThat(shown(house(HOUSE, Map.of("SHARED_NIGHTMARE", 20, "DEVICE", 12, "CONDUCT", 11))))
                .containsOnlyKeys("SHARED_NIGHTMARE", "CONDUCT");
        assertThat(shown(house(HOUSE, Map.of("CONDUCT", 10)))).isEmpty();
    }

    @Test
    void manyReportsOfTheSamePersonAreNotManyPeople() {
        assertThat(shown(List.of(cell(true, null, "DEVICE", 40, 1, 0)))).isEmpty();
    }

    /** Whoever knows one house and the city would know the other house. */
    @Test
    void whatOneHouseKeepsBackDoesNotFollowFromTheCity() {
        List<Cell> cells = new ArrayList<>(List.of(
                cell(false, HOUSE, "SHARED_NIGHTMARE", 20, 20, 0),
                cell(false, HOUSE, "DEVICE", 12, 12, 0),
                cell(false, HOUSE, "MEDICAL", 3, 3, 0),
                cell(false, OTHER, "SHARED_NIGHTMARE", 30, 30, 0),
                cell(false, OTHER, "DEVICE", 40, 40, 0),
                cell(false, OTHER, "MEDICAL", 25, 25, 0)));
        cells.addAll(List.of(
                cell(true, null, "SHARED_NIGHTMARE", 50, 50, 0),
                cell(true, null, "DEVICE", 52, 52, 0),
                cell(true, null, "MEDICAL", 28, 28, 3)));
        // the second house keeps its smallest back as well, and the city what either keeps back for that reason alone
        assertThat(shown(cells)).containsOnlyKeys("SHARED_NIGHTMARE");
    }

    @Test
    void theShareInTimeIsRounded() {
        Cell acknowledged = new Cell(true, Dimension.ACKNOWLEDGED, "", null, 30, 15, 0, Duration.ofMinutes(35), 29);
        IncidentFigures figures = new ShownFigures(List.of(acknowledged), 11).figures(HOUSE, 2142);
        assertThat(figures.acknowledged().percentInTime()).isEqualTo(95);
        assertThat(figures.acknowledged().median()).isEqualTo(Duration.ofMinutes(35));
        assertThat(figures.contained().suppressed()).isTrue();
        assertThat(figures.all()).isEqualTo(Count.SUPPRESSED);
    }

    private static List<Cell> house(SanctuaryId house, Map<String, Integer> sources) {
        List<Cell> cells = new ArrayList<>();
        sources.forEach((name, people) -> {
            cells.add(cell(false, house, name, people, people, 0));
            cells.add(cell(true, null, name, people, people, people < 11 ? people : 0));
        });
        return cells;
    }

    private static Cell cell(
            boolean whole, @Nullable SanctuaryId house, String name, int incidents, int sources, int few) {
        return new Cell(whole, Dimension.CLASS, name, house, incidents, sources, few, null, 0);
    }

    private static Map<String, Long> shown(List<Cell> cells) {
        return new ShownFigures(cells, 11)
                .figures(HOUSE, 2142).byClass().stream()
                        .filter(of -> of.incidents().count() != null)
                        .collect(Collectors.toMap(
                                ShownFiguresTest::name, of -> of.incidents().count()));
    }

    private static String name(OfClass of) {
        return of.incidentClass() == null ? "" : of.incidentClass().name();
    }
}
