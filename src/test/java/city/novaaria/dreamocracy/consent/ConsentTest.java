package city.novaaria.dreamocracy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Standing;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Understanding;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.support.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every state: where it changes something, one event tells it; nothing is ever refused. */
class ConsentTest {

    private static final Instant NOW = Instant.parse("2143-05-02T20:00:00Z");
    private static final Actor MIRA = new Actor("mira", ActingAs.PARTICIPANT);
    private static final ParticipantId GUARDIAN = new ParticipantId(new UUID(1, 2));

    /** What an action does where it changes something: it leads to the state, or keeps it when there is none. */
    record Action(String name, Consumer<Consent> take, Set<Standing> from, List<Standing> to, Class<?> event) {}

    private static final List<Action> ACTIONS = List.of(
            new Action(
                    "supersede",
                    consent -> consent.supersede(MIRA, NOW),
                    EnumSet.of(Standing.ACTIVE, Standing.REFUSED),
                    List.of(Standing.SUPERSEDED),
                    ConsentEvent.Superseded.class),
            new Action(
                    "withdraw",
                    consent -> consent.withdraw(MIRA, NOW),
                    EnumSet.of(Standing.ACTIVE),
                    List.of(Standing.WITHDRAWN),
                    ConsentEvent.Withdrawn.class));

    static Stream<Action> actions() {
        return ACTIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void changesWhatItCanAndNothingElse(Action action) {
        for (Standing state : Standing.values()) {
            Consent consent = in(state);

            action.take().accept(consent);

            if (action.from().contains(state)) {
                assertThat(Told.by(consent)).singleElement().satisfies(event -> {
                    assertThat(event).as(action.name() + " in " + state).isInstanceOf(action.event());
                    assertThat(event.aggregate()).isEqualTo(consent.id().value());
                    assertThat(event.actor()).isEqualTo(MIRA);
                    assertThat(event.at()).isEqualTo(NOW);
                });
                assertThat(consent.status()).isEqualTo(action.to().getFirst());
            } else {
                assertThat(Told.by(consent)).as(action.name() + " in " + state).isEmpty();
                assertThat(consent.status()).isEqualTo(state);
            }
        }
    }

    @Test
    void takesSingleScopesBackOnceAndStaysActive() {
        Consent consent = in(Standing.ACTIVE);

        consent.narrow(EnumSet.of(Scope.GROUP_VISIBILITY, Scope.AV_RECORDING), MIRA, NOW);
        consent.narrow(EnumSet.of(Scope.GROUP_VISIBILITY), MIRA, NOW);

        assertThat(consent.status()).isEqualTo(Standing.ACTIVE);
        assertThat(Told.by(consent))
                .singleElement()
                .satisfies(event ->
                        assertThat(((ConsentEvent.Narrowed) event).scopes()).containsExactly(Scope.GROUP_VISIBILITY));
    }

    @Test
    void tellsWhoDecided() {
        assertThat(Told.by(consent(true, null).given(MIRA)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsentEvent.Given.class,
                        given -> assertThat(given.standing()).isEqualTo(Standing.ACTIVE));
        assertThat(Told.by(consent(false, GUARDIAN).given(MIRA)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsentEvent.Permitted.class,
                        permitted -> assertThat(permitted.standing()).isEqualTo(Standing.REFUSED));
    }

    private static Consent in(Standing state) {
        Consent consent = consent(state != Standing.REFUSED, null);
        switch (state) {
            case ACTIVE, REFUSED -> {
                // as it was given
            }
            case SUPERSEDED -> consent.supersede(MIRA, NOW);
            case WITHDRAWN -> consent.withdraw(MIRA, NOW);
        }
        Told.by(consent);
        return consent;
    }

    private static Consent consent(boolean takesPart, @Nullable ParticipantId guardian) {
        Voice giver = new Voice(
                new AskedPerson(
                        new EnrollmentId(new UUID(2, 1)),
                        new SessionId(new UUID(3, 1)),
                        new SanctuaryId(new UUID(4, 1)),
                        new ParticipantId(new UUID(1, 1)),
                        new VersionId(new UUID(5, 1)),
                        true,
                        Duration.ofDays(180),
                        3),
                guardian);
        Serving serving = new Serving(new ServingId(new UUID(6, 1)), giver, "hash", "en", null, NOW);
        return new Consent(
                new ConsentId(new UUID(7, 1)),
                serving,
                giver,
                List.of(
                        new Decision(Scope.PARTICIPATE, takesPart, null),
                        new Decision(Scope.GROUP_VISIBILITY, true, null),
                        new Decision(Scope.AV_RECORDING, false, null)),
                List.of(),
                "A name",
                NOW,
                Understanding.NOTHING_ASKED,
                NOW);
    }
}
