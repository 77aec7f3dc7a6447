package city.novaaria.dreamocracy.support;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the service and PostgreSQL, and cuts connections at the worst moment: when a COMMIT was done, and before
 * whoever sent it is told.
 *
 * <p>It reads just as much of the protocol as it takes to find a COMMIT, and wants connections without TLS.
 */
public final class DatabaseProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final URI database;
    private final AtomicInteger toCut = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();

    public DatabaseProxy(PostgresServer.Login login) {
        this.database = URI.create(login.url().substring("jdbc:".length()));
        try {
            this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** The database as it is reached through here. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + database.getPath() + "?sslmode=disable";
    }

    /** The next ones that are done are not answered. */
    public void cutCommits(int commits) {
        toCut.addAndGet(commits);
    }

    /** How many were not answered. */
    public int cut() {
        return cut.get();
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                Socket service = entrance.accept();
                Thread.ofVirtual().start(() -> connect(service));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket service) {
        AtomicBoolean doomed = new AtomicBoolean();
        try (service;
                Socket server = new Socket(database.getHost(), database.getPort())) {
            service.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> answer(server, service, doomed));
            ask(service.getInputStream(), server.getOutputStream(), doomed);
        } catch (IOException gone) {
            // one side has gone, and so does the other
        }
    }

    /** Whatever the database says, until it answers a COMMIT that nobody is to hear of. */
    private void answer(Socket server, Socket service, AtomicBoolean doomed) {
        byte[] bytes = new byte[8192];
        try (server;
                service) {
            InputStream from = server.getInputStream();
            OutputStream to = service.getOutputStream();
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                if (doomed.get()) {
                    cut.incrementAndGet();
                    return;
                }
                to.write(bytes, 0, read);
            }
        } catch (IOException gone) {
            // as above
        }
    }

    private void ask(InputStream from, OutputStream to, AtomicBoolean doomed) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
        Set<String> commits = new HashSet<>();
        // the first message has no kind
        forward(out, in.readInt(), in);
        for (int kind = in.read(); kind >= 0; kind = in.read()) {
            out.write(kind);
            byte[] message = forward(out, in.readInt(), in);
            if (kind == 'P') {
                List<String> nameAndStatement = texts(message, 2);
                if (nameAndStatement.getLast().equalsIgnoreCase("COMMIT")) {
                    commits.add(nameAndStatement.getFirst());
                } else {
                    commits.remove(nameAndStatement.getFirst());
                }
            } else if (kind == 'B' && commits.contains(texts(message, 2).getLast()) && oneMoreToCut()) {
                doomed.set(true);
            }
        }
    }

    private boolean oneMoreToCut() {
        return toCut.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** The length counts itself. */
    private static byte[] forward(DataOutputStream out, int length, DataInputStream in) throws IOException {
        byte[] message = in.readNBytes(length - Integer.BYTES);
        out.writeInt(length);
        out.write(message);
        if (in.available() == 0) {
            out.flush();
        }
        return message;
    }

    private static List<String> texts(byte[] message, int many) {
        return List.of(new String(message, StandardCharsets.UTF_8).split("\0", many + 1))
                .subList(0, many);
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
