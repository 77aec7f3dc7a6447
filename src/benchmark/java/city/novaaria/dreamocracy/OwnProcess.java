package city.novaaria.dreamocracy;

import city.novaaria.dreamocracy.support.PostgresServer.Login;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A service that is measured from outside, in a process of its own, on a free port of loopback; closing ends it. */
record OwnProcess(Process process, int port) implements AutoCloseable {

    /** Its log is written to a file named as its class. */
    static OwnProcess start(Class<?> main, List<String> java, Login database, String... settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--logging.level.root=warn"));
        command.addAll(List.of(settings));
        return new OwnProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target", main.getSimpleName() + ".log"))
                        .start(),
                port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
