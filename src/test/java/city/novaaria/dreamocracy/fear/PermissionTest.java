package city.novaaria.dreamocracy.fear;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.fear.Permission.Purpose;
import city.novaaria.dreamocracy.problems.FieldError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionTest {

    private static final Instant NOW = Instant.parse("2030-05-02T20:00:00Z");

    private final List<Permission> twoPurposes = List.of(
            new Permission(Purpose.DREAMSCAPE, Attribution.ANONYMOUS), new Permission(Purpose.ART, Attribution.NAMED));

    @Test
    void findsNothingWrongWithTwoPurposesAndAnEndToCome() {
        assertThat(Permission.faults(twoPurposes, null, NOW)).isEmpty();
        assertThat(Permission.faults(twoPurposes, NOW.plusMillis(1), NOW)).isEmpty();
    }

    @Test
    void reportsEveryFaultAtOnce() {
        List<Permission> art = List.of(
                new Permission(Purpose.ART, Attribution.NAMED), new Permission(Purpose.ART, Attribution.ANONYMOUS));

        assertThat(Permission.faults(art, NOW, NOW))
                .extracting(FieldError::pointer)
                .containsExactly("#/permissions/1/purpose", "#/until");
    }

    @Test
    void refusesAnEndThatNoCalendarCanStore() {
        assertThat(Permission.faults(twoPurposes, Instant.MAX, NOW))
                .extracting(FieldError::pointer)
                .containsExactly("#/until");
    }

    @Test
    void pointsAtWhatWouldNameSomebody() {
        assertThat(Permission.namings(twoPurposes))
                .extracting(FieldError::pointer)
                .containsExactly("#/permissions/1/attribution");
    }
}
