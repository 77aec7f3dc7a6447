package city.novaaria.dreamocracy.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.novaaria.dreamocracy.http.TakesMuch;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** G14: what machines send waits for its turn, and nothing else does. */
class MachinesInTurnTest {

    private final InTurn turns = new InTurn(TakesMuch.class, 2, Duration.ofMillis(5));
    private final HandlerMethod readings = handler("readings");
    private final HandlerMethod leaving = handler("leaving");

    @TakesMuch
    void readings() {
        // only what is said at it counts
    }

    void leaving() {
        // nothing is said at it
    }

    @Test
    void asManyAsThereAreTurnsAndWhoeverComesThenIsToldToComeBack() throws Exception {
        assertThat(begin(readings)).isTrue();
        assertThat(begin(readings)).isTrue();
        assertThatExceptionOfType(TransientDataAccessResourceException.class).isThrownBy(() -> begin(readings));
        assertThat(begin(leaving)).as("nobody else waits").isTrue();

        end(leaving);
        assertThatExceptionOfType(TransientDataAccessResourceException.class)
                .as("whoever took no turn gives none back")
                .isThrownBy(() -> begin(readings));
        end(readings);
        assertThat(begin(readings)).isTrue();
    }

    private boolean begin(HandlerMethod handler) throws InterruptedException {
        return turns.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), handler);
    }

    private void end(HandlerMethod handler) {
        turns.afterCompletion(new MockHttpServletRequest(), new MockHttpServletResponse(), handler, null);
    }

    private HandlerMethod handler(String name) {
        try {
            return new HandlerMethod(this, getClass().getDeclaredMethod(name));
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
