package city.novaaria.dreamocracy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.ProblemWriter;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What machines send much of may be compressed, and unfolds to no more than it may be. */
class BodyLimitTest {

    private static final int MUCH = 256 * 1024;

    private final ProblemWriter problems = mock();
    private final BodyLimit limit = new BodyLimit(problems, new MarkedHandlers(mock()));

    @Test
    void unfoldsWhatMachinesSend() throws Exception {
        byte[] body = text(MUCH);

        assertThat(read(passed(true, "gzip", ReaderTags.gzip(body)))).isEqualTo(body);
        assertThat(read(passed(true, null, body))).isEqualTo(body);
    }

    @Test
    void refusesWhatUnfoldsToMore() throws Exception {
        HttpServletRequest folded = passed(true, "gzip", ReaderTags.gzip(text(MUCH + 1)));

        assertThatThrownBy(() -> read(folded)).isInstanceOf(Refused.class).hasMessage("body-too-large");
    }

    @Test
    void refusesWhatDoesNotUnfold() throws Exception {
        HttpServletRequest broken = passed(true, "gzip", text(20));
        HttpServletRequest cut = passed(true, "gzip", Arrays.copyOf(ReaderTags.gzip(text(2000)), 30));

        assertThatThrownBy(() -> read(broken)).isInstanceOf(Refused.class).hasMessage("malformed-request");
        assertThatThrownBy(() -> read(cut)).isInstanceOf(Refused.class).hasMessage("malformed-request");
    }

    @Test
    void refusesWhatUnfoldsToNothingOverAndOver() throws Exception {
        byte[] empty = ReaderTags.gzip(new byte[0]);
        ByteBuffer many = ByteBuffer.allocate(12_000 * empty.length + 1000);
        for (int member = 0; member < 12_000; member++) {
            many.put(empty);
        }
        many.put(ReaderTags.gzip(text(20)));
        HttpServletRequest members = passed(true, "gzip", Arrays.copyOf(many.array(), many.position()));

        assertThatThrownBy(() -> read(members)).isInstanceOf(Refused.class).hasMessage("malformed-request");
    }

    @Test
    void readsNoMoreThanThatOfAHeaderThatDoesNotEnd() {
        byte[] endless = new byte[2 * MUCH];
        Arrays.fill(endless, (byte) 'a');
        // a file name follows
        System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0}, 0, endless, 0, 10);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContent(endless);
        BodyLimit.CountedRequest counted = new BodyLimit.CountedRequest(request, MUCH, true);

        assertThatThrownBy(() -> read(counted)).isInstanceOf(Refused.class).hasMessage("body-too-large");
    }

    @Test
    void unfoldsNothingElse() throws Exception {
        assertThat(chain(false, "gzip", ReaderTags.gzip(text(20))).getRequest()).isNull();
        verify(problems).write(any(), eq(EdgeProblem.UNSUPPORTED_MEDIA_TYPE));

        assertThat(chain(false, null, text(64 * 1024 + 1)).getRequest()).isNull();
        verify(problems).write(any(), eq(EdgeProblem.BODY_TOO_LARGE));
    }

    private HttpServletRequest passed(boolean much, @Nullable String coding, byte[] body) throws Exception {
        return (HttpServletRequest)
                Objects.requireNonNull(chain(much, coding, body).getRequest());
    }

    @Test
    void aFileIsHereInOnePieceWhetherOrNotItsSizeWasSaid() throws Exception {
        for (int said : List.of(100_000, -1)) {
            MockHttpServletRequest request = new MockHttpServletRequest() {
                @Override
                public int getContentLength() {
                    return said;
                }
            };
            request.setContent(text(100_000));
            FileRequest file = new FileRequest(request);
            assertThat(file.getInputStream().readNBytes(200_000)).isEqualTo(text(100_000));
        }
    }

    @Test
    void whoIsSilentInTheMiddleOfAFileIsTooSlow() {
        FileRequest file = new FileRequest(new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException(new SocketTimeoutException());
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        return read();
                    }
                });
            }
        });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(file::getInputStream)
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(EdgeProblem.TOO_SLOW));
    }

    private MockFilterChain chain(boolean much, @Nullable String coding, byte[] body) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setAttribute(NeverGated.class.getName(), false);
        request.setAttribute(TakesMuch.class.getName(), much);
        request.setAttribute(TakesFile.class.getName(), false);
        request.setAttribute(TakesFile.class.getName(), false);
        request.setContent(body);
        if (coding != null) {
            request.addHeader(HttpHeaders.CONTENT_ENCODING, coding);
        }
        MockFilterChain chain = new MockFilterChain();
        limit.doFilter(request, new MockHttpServletResponse(), chain);
        return chain;
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes();
    }

    private static byte[] text(int length) {
        return "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }
}
