package city.novaaria.dreamocracy.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no HTTP client would send. */
public final class Wire {

    private static final int PATIENCE_MS = 5_000;

    private Wire() {}

    /** Everything that comes back until the service closes; empty when it closes without an answer. */
    public static String answerTo(int port, String request) {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                InputStream in = socket.getInputStream();
                byte[] bytes = new byte[8192];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    answer.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (SocketException closed) {
                return answer.toString();
            } catch (SocketTimeoutException kept) {
                return answer + "(the connection stays open)";
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return answer.toString();
    }
}
