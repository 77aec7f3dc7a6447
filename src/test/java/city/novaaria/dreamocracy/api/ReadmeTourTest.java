package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.novaaria.dreamocracy.support.OnH2;
import city.novaaria.dreamocracy.support.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The README's tour can be walked from its first command to its last, and each prints what stands below it. */
@OnH2
class ReadmeTourTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReadmeTourTest.class);
    private static final Pattern TOUR = Pattern.compile("\n## Ten minutes.*?(?=\n## )", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String PRINTED = "# ";
    private static final String END = "--- end of a step ---";

    @LocalServerPort
    int port;

    @TempDir
    Path here;

    private record Step(String commands, List<String> printed) {}

    @Test
    void printsWhatItSays() throws IOException, InterruptedException {
        if (!Programs.areInstalled("bash", "curl", "jq")) {
            LOG.warn("The README's tour was not walked: it takes bash, curl and jq");
            assumeTrue(false, "bash, curl or jq is missing");
        }
        List<Step> steps = steps();
        assertThat(steps.stream().filter(step -> !step.printed.isEmpty())).hasSizeGreaterThan(15);

        List<String> printed = walk(steps);

        for (Step step : steps) {
            List<String> lines = printed.subList(0, printed.indexOf(END));
            if (!step.printed.isEmpty()) {
                assertThat(lines).as(step.commands).isEqualTo(step.printed);
            }
            printed = printed.subList(lines.size() + 1, printed.size());
        }
    }

    /** Commands, up to what they print. */
    private static List<Step> steps() throws IOException {
        MatchResult tour = TOUR.matcher(Files.readString(Path.of("README.md")))
                .results()
                .findFirst()
                .orElseThrow();
        List<Step> steps = new ArrayList<>();
        BLOCK.matcher(tour.group()).results().map(block -> block.group(1)).forEach(block -> {
            StringBuilder commands = new StringBuilder();
            List<String> printed = new ArrayList<>();
            for (String line : block.lines().toList()) {
                if (line.startsWith(PRINTED)) {
                    printed.add(line.substring(PRINTED.length()));
                } else {
                    if (!printed.isEmpty()) {
                        steps.add(new Step(commands.toString(), List.copyOf(printed)));
                        commands.setLength(0);
                        printed.clear();
                    }
                    commands.append(line).append('\n');
                }
            }
            steps.add(new Step(commands.toString(), List.copyOf(printed)));
        });
        return steps;
    }

    private List<String> walk(List<Step> steps) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        steps.forEach(step -> script.append(step.commands.replace("http://localhost:8080", "http://localhost:" + port))
                .append("echo '")
                .append(END)
                .append("'\n"));
        return Programs.run(here, Map.of(), "bash", "-c", script.toString())
                .lines()
                .toList();
    }
}
