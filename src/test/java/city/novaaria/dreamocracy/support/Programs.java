package city.novaaria.dreamocracy.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine that tests call. */
public final class Programs {

    private static final long PATIENCE_SECONDS = 240;

    private Programs() {}

    /** Whether the shell would find all of them. */
    public static boolean areInstalled(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(names)
                .allMatch(name -> Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))));
    }

    /** Runs one in that folder until it ends well, and returns what it printed. */
    public static String run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder start = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        start.environment().putAll(environment);
        Process process = start.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s ended in time", String.join(" ", command))
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(process.exitValue())
                .as("%s said %s", String.join(" ", command), said)
                .isZero();
        return said;
    }
}
