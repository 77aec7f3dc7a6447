package city.novaaria.dreamocracy.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/**
 * Stands between a client and the service on loopback, lets requests through and cuts the connection as soon as the
 * answer arrives: the work is done, and nobody was told.
 */
public final class CuttingProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final int service;
    private final CountDownLatch answered = new CountDownLatch(1);

    public CuttingProxy(int service) {
        this.service = service;
        try {
            this.entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Opens when the service has answered what nobody will hear. */
    public CountDownLatch answered() {
        return answered;
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try (Socket client = entrance.accept();
                    Socket onwards = new Socket(InetAddress.getLoopbackAddress(), service)) {
                Thread.ofVirtual().start(() -> forward(client, onwards));
                if (onwards.getInputStream().read() >= 0) {
                    answered.countDown();
                }
            } catch (IOException closed) {
                // one side has gone, which is what this is for
            }
        }
    }

    private static void forward(Socket client, Socket onwards) {
        try {
            client.getInputStream().transferTo(onwards.getOutputStream());
        } catch (IOException closed) {
            // the connection was cut
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
