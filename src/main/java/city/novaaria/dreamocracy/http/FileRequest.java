package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.ProblemWriter;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A request whose body is a file; what is in it is looked at by whoever takes it. */
final class FileRequest extends HttpServletRequestWrapper {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    /** A file takes its time where the net is poor. */
    private static final long MOST_NANOS = Duration.ofSeconds(30).toNanos();

    FileRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        // as much room as was said at once: what grows is copied again and again, and is there twice meanwhile
        int room = getContentLength() < 0 ? MOST_BYTES : Math.min(getContentLength(), MOST_BYTES);
        byte[] sent = read(super.getInputStream(), new ByteArrayOutputStream(room));
        if (sent.length == 0) {
            throw Refused.because(EdgeProblem.FILE_EMPTY);
        }
        return new KeptBody(sent);
    }

    private byte[] read(InputStream body, ByteArrayOutputStream sent) {
        try {
            return readAtMost(MOST_BYTES, MOST_NANOS, body, sent);
        } catch (IOException cut) {
            setAttribute(ProblemWriter.FOUND, EdgeProblem.FILE_INCOMPLETE);
            throw Refused.because(EdgeProblem.FILE_INCOMPLETE);
        }
    }

    static byte[] readAtMost(int most, long nanos, InputStream body) throws IOException {
        return readAtMost(most, nanos, body, new ByteArrayOutputStream());
    }

    private static byte[] readAtMost(int most, long nanos, InputStream body, ByteArrayOutputStream sent)
            throws IOException {
        try {
            copy(most, nanos, body, sent);
        } catch (IOException failed) {
            if (failed instanceof SocketTimeoutException || failed.getCause() instanceof SocketTimeoutException) {
                throw Refused.because(EdgeProblem.TOO_SLOW);
            }
            throw failed;
        }
        return sent.toByteArray();
    }

    private static void copy(int most, long nanos, InputStream body, ByteArrayOutputStream sent) throws IOException {
        long began = System.nanoTime();
        byte[] part = new byte[8192];
        for (int bytes = body.read(part); bytes >= 0; bytes = body.read(part)) {
            sent.write(part, 0, bytes);
            if (System.nanoTime() - began > nanos) {
                throw Refused.because(EdgeProblem.TOO_SLOW);
            }
            if (sent.size() > most) {
                throw Refused.because(EdgeProblem.BODY_TOO_LARGE);
            }
        }
    }
}
