package city.novaaria.dreamocracy.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** With every guard in its place no order of steps breaks a promise. */
abstract class RacesAreWon extends Races {

    @TestFactory
    Stream<DynamicTest> noOrderOfStepsBreaksAPromise() {
        return all().entrySet().stream()
                .map(race -> DynamicTest.dynamicTest(
                        race.getKey(), () -> assertThat(play(race.getValue())).isEmpty()));
    }
}
