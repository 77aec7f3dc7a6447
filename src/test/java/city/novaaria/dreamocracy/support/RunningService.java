package city.novaaria.dreamocracy.support;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.DreamocracyApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The service as a process of its own, in a folder of its own: the database is the default one, which lies in there.
 *
 * <p>Closing it kills it, if it still runs.
 */
public final class RunningService implements AutoCloseable {

    /** How often it looks at most whether something has come about. */
    public static final int LOOKS = 600;

    private final int port;
    private final Path log;
    private final Process process;

    private RunningService(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Returns when it is ready; started again in the same folder, it finds what it left there.
     *
     * @param settings in place of the default ones, as the command line takes them
     */
    public static RunningService in(Path folder, String... settings) throws IOException {
        int port = freePort();
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPathWithoutTests(),
                DreamocracyApplication.class.getName(),
                "--server.port=" + port));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        RunningService service = new RunningService(port, log, process);
        if (!service.comesTo(service::ready)) {
            service.kill();
            throw new AssertionError("the service did not start: " + service.log());
        }
        return service;
    }

    public int port() {
        return port;
    }

    public Client client() {
        return Client.at(port);
    }

    /** What it wrote so far, and what those wrote who ran in its folder before. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As power loss would: nothing of it runs on. */
    public void kill() {
        process.destroyForcibly();
        assertThat(endsWithin(30)).isTrue();
    }

    /** As an operator does: SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** As a machine that stands still: it keeps its connections, and does nothing. */
    public void pause() throws IOException, InterruptedException {
        tell("kill", "-STOP", Long.toString(process.pid()));
    }

    /** It knows nothing of having been paused. */
    public void goOn() throws IOException, InterruptedException {
        tell("kill", "-CONT", Long.toString(process.pid()));
    }

    /** How long its threads have been computing; empty once it has ended. */
    public Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    /** Bytes of any file, from now on; only on Linux. */
    public void mayWriteFilesUpTo(long bytes) throws IOException, InterruptedException {
        String limit = bytes == Long.MAX_VALUE ? "unlimited" : Long.toString(bytes);
        tell("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + limit + ":");
    }

    public boolean endsWithin(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Looks until it is so, the process ends, or a minute is over. */
    public boolean comesTo(BooleanSupplier condition) {
        for (int look = 0; look < LOOKS && process.isAlive(); look++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return false;
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private boolean ready() {
        try {
            return client().get("!/readyz").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void tell(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static String classPathWithoutTests() {
        Path tests = Path.of(RunningService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry ->
                        !entry.isEmpty() && !Path.of(entry).toAbsolutePath().equals(tests.toAbsolutePath()))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
