package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.novaaria.dreamocracy.support.OnH2;
import city.novaaria.dreamocracy.support.Programs;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The tools of those who integrate: the linter is content, clients in TypeScript and Java generate and compile, and a program
 * in TypeScript does the main job.
 */
@OnH2
class ContractToolsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ContractToolsTest.class);
    private static final Path PROJECT = Path.of("src/test/node");
    private static final Path CLIENTS = Path.of("src/test/clients");
    private static final Path TOOLS = Path.of("target/tools/node");
    private static final Path GENERATOR = Path.of("target/tools/openapi-generator.jar");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    /** What the generator writes whatever the document says. */
    private static final Pattern ALWAYS =
            Pattern.compile("\\[name: string\\]: unknown;|export type (webhooks|\\$defs) = Record<string, never>;");

    private static final Pattern VAGUE =
            Pattern.compile("\\bunknown\\b|[:<|\\[]\\s*any\\b|Record<string, (never|any)>|\\{\\s*\\}");

    /** An evening of three, from its plan until they are seen off. */
    private static final int MOST_REQUESTS = 40;

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests\\.");

    @LocalServerPort
    int port;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path here;

    /** Both by one process, which takes less than one for each. */
    @BeforeAll
    static void generateClients() throws IOException, InterruptedException {
        copy(CLIENTS, here, "typescript.yaml", "java.yaml");
        Files.copy(Snapshot.FILE, here.resolve("openapi.json"));
        run(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                GENERATOR.toAbsolutePath().toString(),
                "batch",
                "--fail-fast",
                "typescript.yaml",
                "java.yaml");
    }

    @AfterAll
    static void leaveInstalledTools() throws IOException {
        Files.deleteIfExists(here.resolve("node_modules"));
    }

    @Test
    void lintsCleanlyAndGivesPreciseTypesToFrontEndsThatDoTheMainJob() throws IOException, InterruptedException {
        mustHaveNpm();
        copy(
                PROJECT,
                here,
                "package.json",
                "tsconfig.json",
                "tsconfig.generated.json",
                "spectral.yaml",
                "resolver.cjs",
                "walk.ts",
                "evening.ts");

        installTools();
        run("npm", "run", "--silent", "lint");
        run("npm", "run", "--silent", "types");
        run("npm", "run", "--silent", "compile");
        run("npm", "run", "--silent", "generated");

        String told = run("npm", "run", "--silent", "evening", "--", "http://localhost:" + port);
        assertThat(told).contains("3 dream.", "Aya leaves: WITHDRAWN.", "2 are seen off: AFTERCARE.");
        Matcher requests = REQUESTS.matcher(told);
        assertThat(requests.find()).as(told).isTrue();
        assertThat(Integer.parseInt(requests.group(1))).isLessThanOrEqualTo(MOST_REQUESTS);

        String types = Files.readString(here.resolve("api.ts"));
        assertThat(types).contains("Objection: {", "allowedActions:");
        assertThat(vague(types)).isEmpty();
        assertThat(vague("/** any */ title: any; body: {}; more: unknown;")).containsExactly(": any", "{}", "unknown");
    }

    @Test
    void givesAClientToJavaPrograms() throws IOException {
        List<Path> sources = below(here.resolve("java/src/main/java"));

        assertThat(sources)
                .extracting(source -> source.getFileName().toString())
                .contains("SessionsApi.java");
        assertThat(errorsOf(sources)).isEmpty();
        Files.writeString(sources.getFirst(), "class { broken");
        assertThat(errorsOf(sources.subList(0, 1))).isNotEmpty();
    }

    private static void mustHaveNpm() {
        boolean installed = Programs.areInstalled("npm");
        if (!installed) {
            LOG.warn("The contract was not linted and no TypeScript client was made: there is no npm");
        }
        assumeTrue(installed, "there is no npm");
    }

    /** Once for each lock file: they stay for the next time until the build is cleaned. */
    private static void installTools() throws IOException, InterruptedException {
        Path lock = PROJECT.resolve("package-lock.json");
        Path modules = TOOLS.resolve("node_modules");
        Path installed = modules.resolve("installed.json");
        if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
            Files.createDirectories(TOOLS);
            copy(PROJECT, TOOLS, "package.json", "package-lock.json", ".npmrc");
            Programs.run(TOOLS, Map.of(), "npm", "ci", "--prefer-offline");
            Files.copy(lock, installed);
        }
        Files.createSymbolicLink(here.resolve("node_modules"), modules.toAbsolutePath());
    }

    private static void copy(Path from, Path to, String... files) throws IOException {
        for (String file : files) {
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        return Programs.run(here, Map.of(), command);
    }

    private static List<String> vague(String types) {
        String shapes = ALWAYS.matcher(COMMENT.matcher(types).replaceAll("")).replaceAll("");
        return VAGUE.matcher(shapes).results().map(found -> found.group()).toList();
    }

    private String errorsOf(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path classes = Files.createDirectories(here.resolve("classes"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return compiled ? "" : messages.toString();
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
