package city.novaaria.dreamocracy.planning;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A month is asked about from its first day to the first day of the next one. */
class WindowTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final SiteFacts HOUSE = new SiteFacts(VIENNA, 18, true);
    private static final LocalDate OCTOBER = LocalDate.of(2143, 10, 1);

    @Test
    void aMonthInWhichTheClocksArePutBackIsOneMonth() {
        assertThatCode(() -> window(OCTOBER, Duration.ZERO).mustBeAMonthAtMost(HOUSE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> window(OCTOBER, Duration.ofMinutes(1)).mustBeAMonthAtMost(HOUSE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aMonthInWhichTheyArePutForwardIsNoLonger() {
        LocalDate march = LocalDate.of(2143, 3, 1);
        assertThatCode(() -> window(march, Duration.ZERO).mustBeAMonthAtMost(HOUSE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> window(march, Duration.ofMinutes(1)).mustBeAMonthAtMost(HOUSE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void itEndsAfterItBegins() {
        Window whole = window(OCTOBER, Duration.ZERO);
        assertThatThrownBy(() -> new Window(whole.from(), whole.from()).mustBeAMonthAtMost(HOUSE))
                .isInstanceOf(Refused.class);
    }

    private static Window window(LocalDate month, Duration longer) {
        return new Window(
                month.atStartOfDay(VIENNA).toInstant(),
                month.plusMonths(1).atStartOfDay(VIENNA).toInstant().plus(longer));
    }
}
