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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
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
    Path here;

    @Test
    void lintsCleanlyAndGivesPreciseTypesToFrontEndsThatDoTheMainJob() throws IOException, InterruptedException {
        mustHaveNpm();
        copyProject();

        run("npm", "ci", "--prefer-offline");
        run("npm", "run", "--silent", "lint");
        run("npm", "run", "--silent", "types");
        run("npm", "run", "--silent", "compile");

        generate("typescript-fetch", here.resolve("generated"));
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
    void givesAClientToJavaPrograms() throws IOException, InterruptedException {
        // the generator's query strings do not know sets of enumerations
        generate(
                "java",
                here,
                "--library=native",
                "--additional-properties=useJakartaEe=true,openApiNullable=false,supportUrlQuery=false");
        List<Path> sources = below(here.resolve("src/main/java"));

        assertThat(sources)
                .extracting(source -> source.getFileName().toString())
                .contains("SessionsApi.java");
        assertThat(errorsOf(sources)).isEmpty();
        Files.writeString(sources.getFirst(), "class { broken");
        assertThat(errorsOf(sources.subList(0, 1))).isNotEmpty();
    }

    private void generate(String language, Path target, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "--generator-name=" + language,
                        "--input-spec=" + Snapshot.FILE.toAbsolutePath(),
                        "--output=" + target,
                        "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        command.addAll(List.of(more));
        run(command.toArray(String[]::new));
    }

    private static void mustHaveNpm() {
        boolean installed = Programs.areInstalled("npm");
        if (!installed) {
            LOG.warn("The contract was not linted and no TypeScript client was made: there is no npm");
        }
        assumeTrue(installed, "there is no npm");
    }

    private void copyProject() throws IOException {
        for (String file : List.of(
                "package.json",
                "package-lock.json",
                ".npmrc",
                "tsconfig.json",
                "tsconfig.generated.json",
                "spectral.yaml",
                "resolver.cjs",
                "walk.ts",
                "evening.ts")) {
            Files.copy(PROJECT.resolve(file), here.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(Snapshot.FILE, here.resolve("openapi.json"));
    }

    private String run(String... command) throws IOException, InterruptedException {
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
