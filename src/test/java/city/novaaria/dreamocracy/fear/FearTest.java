package city.novaaria.dreamocracy.fear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.fear.Fear.Decision;
import city.novaaria.dreamocracy.fear.Fear.State;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.fear.Permission.Purpose;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.support.Told;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FearTest {

    private static final Instant NOW = Instant.parse("2030-05-02T20:15:30.123Z");
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final List<Permission> FOR_DREAMSCAPES =
            List.of(new Permission(Purpose.DREAMSCAPE, Attribution.ANONYMOUS));

    private static final Actor OWNER = new Actor("aya", ActingAs.CONTRIBUTOR);
    private static final Actor CELIA = new Actor("celia", ActingAs.ORGANIZER);

    /** No fear here has a tag. */
    private static final Vocabulary NO_WORDS = new Vocabulary() {
        @Override
        public Set<ContentTag> read(Collection<String> tags) {
            assertThat(tags).isEmpty();
            return Set.of();
        }

        @Override
        public List<String> named(Collection<String> tags) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void mustKnow(Map<String, String> tags) {
            throw new UnsupportedOperationException();
        }
    };

    private final FearId id = new FearId(Ids.next());
    private final SanctuaryId sanctuary = new SanctuaryId(Ids.next());
    private final Fear fear = Fear.of("aya", id, sanctuary, "moths", FOR_DREAMSCAPES, UNTIL, NOW);

    @ParameterizedTest
    @CsvSource({
        "CLEAR, AVAILABLE",
        "NEEDS_REDACTION, NEEDS_REDACTION",
        "ESCALATE, ESCALATED",
        "DECLINE, DECLINED",
    })
    void followsTheScreener(Decision decision, State next) {
        fear.screen(decision, List.of("moths", "dark", "moths"), null, CELIA, NOW);

        assertThat(fear.shownState(NOW)).isEqualTo(next);
        assertThat(fear.tags()).containsExactly("dark", "moths");
        assertThat(Told.by(fear))
                .containsExactly(
                        new FearEvent.Submitted(id, sanctuary, OWNER, NOW),
                        new FearEvent.Screened(
                                id,
                                sanctuary,
                                decision == Decision.CLEAR,
                                decision == Decision.ESCALATE,
                                true,
                                CELIA,
                                NOW));
    }

    @Test
    void isRetaggedOnlyWhereSomebodySaysSo() {
        fear.screen(Decision.CLEAR, List.of("moths"), null, CELIA, NOW);
        fear.screen(Decision.ESCALATE, null, null, CELIA, NOW);
        assertThat(fear.tags()).containsExactly("moths");
        fear.screen(Decision.CLEAR, List.of("moths"), null, CELIA, NOW);
        fear.screen(Decision.CLEAR, null, null, CELIA, NOW);
        assertThat(fear.tags()).isEmpty();

        assertThat(Told.by(fear))
                .filteredOn(FearEvent.Screened.class::isInstance)
                .extracting(event -> ((FearEvent.Screened) event).retagged())
                .containsExactly(true, false, false, true);
    }

    @Test
    void isClearedOnlyByAScreener() {
        assertThat(fear.facts(NO_WORDS))
                .isEqualTo(new FearFacts(id.value(), true, false, false, true, UNTIL, Set.of()));

        fear.screen(Decision.CLEAR, List.of(), null, CELIA, NOW);

        assertThat(fear.facts(NO_WORDS)).isEqualTo(new FearFacts(id.value(), true, true, false, true, UNTIL, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"CLEAR", "NEEDS_REDACTION", "ESCALATE"})
    void canBeScreenedAgain(Decision before) {
        fear.screen(before, List.of(), null, CELIA, NOW);
        fear.screen(Decision.DECLINE, List.of(), null, CELIA, NOW);

        assertThat(fear.shownState(NOW)).isEqualTo(State.DECLINED);
    }

    @Test
    void isNotScreenedByItsOwner() {
        assertThatIllegalStateException().isThrownBy(() -> fear.screen(Decision.CLEAR, List.of(), null, OWNER, NOW));
    }

    @Test
    void isNotScreenedOnceDeclined() {
        fear.screen(Decision.DECLINE, List.of(), null, CELIA, NOW);

        assertThat(fear.screenable()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> fear.screen(Decision.CLEAR, List.of(), null, CELIA, NOW));
    }

    @Test
    void isPutDifferentlyOnlyWhenThatWasAskedFor() {
        assertThatIllegalStateException().isThrownBy(() -> fear.redact("wings", OWNER, NOW));
        fear.screen(Decision.NEEDS_REDACTION, List.of(), "Without the street.", CELIA, NOW);
        assertThat(fear.redactionAsked()).isEqualTo("Without the street.");
        Told.by(fear);

        fear.redact("wings", OWNER, NOW);

        assertThat(fear.shownState(NOW)).isEqualTo(State.SUBMITTED);
        assertThat(fear.text()).isEqualTo("wings");
        assertThat(fear.redactionAsked()).isNull();
        assertThat(Told.by(fear)).containsExactly(new FearEvent.Redacted(id, sanctuary, OWNER, NOW));
        assertThatIllegalStateException().isThrownBy(() -> fear.redact("wings", OWNER, NOW));
    }

    @Test
    void expiresAtTheVeryInstantThatWasNamed() {
        fear.screen(Decision.CLEAR, List.of(), null, CELIA, NOW);

        assertThat(fear.shownState(UNTIL.minusMillis(1))).isEqualTo(State.AVAILABLE);
        assertThat(fear.shownState(UNTIL)).isEqualTo(State.EXPIRED);
        assertThat(fear.revision(UNTIL)).isNotEqualTo(fear.revision(NOW));
    }

    @Test
    void permitsOnlyWhatWasNamedLast() {
        fear.permit(List.of(new Permission(Purpose.ART, Attribution.NAMED)), null, OWNER, NOW);

        assertThat(fear.permits(Purpose.DREAMSCAPE, NOW)).isFalse();
        assertThat(fear.permits(Purpose.ART, NOW)).isTrue();
        assertThat(fear.permittedUntil()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void canBeTakenBackWhateverWasDecidedAndLosesItsText(Decision decision) {
        fear.screen(decision, List.of(), null, CELIA, NOW);

        Told.by(fear);
        fear.withdraw(OWNER, NOW);
        fear.withdraw(OWNER, NOW);

        assertThat(Told.by(fear)).containsExactly(new FearEvent.Withdrawn(id, sanctuary, OWNER, NOW));

        assertThat(fear.shownState(UNTIL)).isEqualTo(State.WITHDRAWN);
        assertThat(fear.text()).isNull();
        assertThat(fear.facts(NO_WORDS)).isEqualTo(new FearFacts(id.value(), true, false, true, true, UNTIL, Set.of()));
        assertThat(fear.screenable()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> fear.permit(FOR_DREAMSCAPES, null, OWNER, NOW));
    }

    @Test
    void ofNobodyRemembersOnlyTheDay() {
        Fear anonymous = Fear.ofNobody("sha", id, sanctuary, "moths", FOR_DREAMSCAPES, null, NOW);

        assertThat(anonymous.submittedAt()).isEqualTo(Instant.parse("2030-05-02T00:00:00Z"));
        assertThat(anonymous.anonymous()).isTrue();
        assertThat(anonymous.owner()).isNull();
        Actor nobody = new Actor(null, ActingAs.CONTRIBUTOR);
        anonymous.permit(FOR_DREAMSCAPES, UNTIL, nobody, NOW);
        anonymous.withdraw(nobody, UNTIL);
        assertThat(Told.by(anonymous))
                .containsExactly(
                        new FearEvent.Submitted(id, sanctuary, nobody, anonymous.submittedAt()),
                        new FearEvent.PermissionsChanged(id, sanctuary, nobody, anonymous.submittedAt()),
                        new FearEvent.Withdrawn(id, sanctuary, nobody, anonymous.submittedAt()));
    }
}
