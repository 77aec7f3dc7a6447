package city.novaaria.dreamocracy.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ContainerProblemsTest {

    /** Its reader has gone, and the container says so. */
    @Test
    void nothingIsAddedToAStreamThatHasBegun() {
        MockHttpServletResponse begun = new MockHttpServletResponse();
        begun.setCommitted(true);

        assertThat(new ContainerProblems().error(new MockHttpServletRequest(), begun))
                .isNull();
    }
}
