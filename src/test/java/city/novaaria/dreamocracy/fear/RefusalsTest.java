package city.novaaria.dreamocracy.fear;

import static city.novaaria.dreamocracy.fear.Permission.Attribution.ANONYMOUS;
import static city.novaaria.dreamocracy.fear.Permission.Attribution.NAMED;
import static city.novaaria.dreamocracy.fear.Permission.Purpose.ART;
import static city.novaaria.dreamocracy.fear.Permission.Purpose.DREAMSCAPE;
import static city.novaaria.dreamocracy.fear.Permission.Purpose.RESEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of a permission after a later no to more. */
class RefusalsTest {

    private static final Instant NIGHT = Instant.parse("2030-05-03T00:00:00Z");
    private static final Instant BEFORE = NIGHT.minusMillis(1);
    private static final Permission DREAMS = new Permission(DREAMSCAPE, ANONYMOUS);
    private static final Permission NAMED_ART = new Permission(ART, NAMED);
    private static final Permission ART_OF_NOBODY = new Permission(ART, ANONYMOUS);
    private static final Permission STUDIES = new Permission(RESEARCH, NAMED);
    private static final List<Permission> EVERYTHING = List.of(DREAMS, NAMED_ART, STUDIES);

    @Test
    void aNoToDreamscapesEndsThem() {
        assertThat(new Refusals(NIGHT, null, null).leave(EVERYTHING, NIGHT)).containsExactly(NAMED_ART, STUDIES);
    }

    @Test
    void aNoToANameInArtLeavesArtWithout() {
        Refusals unnamed = new Refusals(null, null, NIGHT);

        assertThat(unnamed.leave(EVERYTHING, NIGHT)).containsExactly(DREAMS, ART_OF_NOBODY, STUDIES);
        assertThat(unnamed.leave(List.of(ART_OF_NOBODY), NIGHT)).containsExactly(ART_OF_NOBODY);
    }

    @Test
    void aNoToArtWithoutANameLeavesArtWithOne() {
        Refusals named = new Refusals(null, NIGHT, null);

        assertThat(named.leave(EVERYTHING, NIGHT)).containsExactly(DREAMS, NAMED_ART, STUDIES);
        assertThat(named.leave(List.of(ART_OF_NOBODY), NIGHT)).isEmpty();
    }

    @Test
    void aNoToBothLeavesNoArt() {
        assertThat(new Refusals(null, NIGHT, NIGHT).leave(EVERYTHING, NIGHT)).containsExactly(DREAMS, STUDIES);
    }

    @Test
    void holdsFromTheNightOn() {
        Refusals all = new Refusals(NIGHT, NIGHT, NIGHT);

        assertThat(all.leave(EVERYTHING, BEFORE)).isEqualTo(EVERYTHING);
        assertThat(all.known(BEFORE)).isEqualTo(Refusals.NONE.known(NIGHT)).isNotEqualTo(all.known(NIGHT));
    }
}
