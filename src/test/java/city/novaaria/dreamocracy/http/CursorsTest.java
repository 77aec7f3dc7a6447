package city.novaaria.dreamocracy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.context.request.ServletWebRequest;

/** A cursor is a place in one list of one caller, and nothing else is. */
class CursorsTest {

    private static final UUID LAST = UUID.fromString("01930000-0000-7000-8000-000000000601");
    private static final String LIST = "/api/v1/sessions?sanctuaryId=a&state=OPEN&state=CLOSED";

    private final Cursors cursors =
            new Cursors(new HttpSettings(List.of(), List.of(), "a key that only the service knows"));
    private final PageAskResolver resolver = new PageAskResolver(cursors);
    private final String cursor = ask("celia", LIST).cursorAfter(LAST);

    @ParameterizedTest
    @ValueSource(
            strings = {
                LIST,
                LIST + "&limit=7",
                "/api/v1/sessions?state=OPEN&state=CLOSED&sanctuaryId=a",
                "/api/v1/sessions?state=CLOSED&state=OPEN&sanctuaryId=a"
            })
    void countsForTheSameListHoweverItIsAskedFor(String list) {
        assertThat(ask("celia", list + "&cursor=" + cursor).before()).isEqualTo(LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sessions?sanctuaryId=a&state=OPEN",
                "/api/v1/sessions?sanctuaryId=b&state=OPEN&state=CLOSED",
                "/api/v1/sessions?sanctuaryId=a&state=OPEN, CLOSED",
                "/api/v1/sessions?sanctuaryId=a&sanctuaryId=state&state=OPEN&state=CLOSED",
                "/api/v1/fears?sanctuaryId=a&state=OPEN&state=CLOSED"
            })
    void countsForNoOtherList(String list) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask("celia", list + "&cursor=" + cursor));
    }

    @Test
    void countsForNobodyElse() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask("jun", LIST + "&cursor=" + cursor));
    }

    @Test
    void noCharacterCanBeChangedLeftOutOrAdded() {
        for (int i = 0; i < cursor.length(); i++) {
            for (char other : "AQgw_-".toCharArray()) {
                if (cursor.charAt(i) != other) {
                    String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
                    assertThatExceptionOfType(Refused.class)
                            .as(changed)
                            .isThrownBy(() -> ask("celia", LIST + "&cursor=" + changed));
                }
            }
        }
        for (String changed : List.of(cursor + "=", cursor + "A", cursor.substring(1))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask("celia", LIST + "&cursor=" + changed));
        }
    }

    @Test
    void anotherKeySignsAnotherCursor() {
        PageAskResolver other = new PageAskResolver(new Cursors(new HttpSettings(List.of(), List.of(), null)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask(other, "celia", LIST + "&cursor=" + cursor));
    }

    private PageAsk ask(String caller, String address) {
        return ask(resolver, caller, address);
    }

    private static PageAsk ask(PageAskResolver resolver, String caller, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address.substring(0, address.indexOf('?')));
        request.setRemoteUser(caller);
        for (String pair : address.substring(address.indexOf('?') + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            request.addParameter(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return (PageAsk)
                Objects.requireNonNull(resolver.resolveArgument(page(), null, new ServletWebRequest(request), null));
    }

    private static MethodParameter page() {
        return new MethodParameter(
                Objects.requireNonNull(ReflectionUtils.findMethod(CursorsTest.class, "aList", PageAsk.class)), 0);
    }

    /** What a handler looks like that answers with a page. */
    @SuppressWarnings("unused")
    private static void aList(PageAsk page) {}
}
