package city.novaaria.dreamocracy.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who wants to know what happens when a dream is started opens these files, in this order, and no more than twenty. */
class WalkOfStartTest {

    private static final List<String> FILES = List.of(
            "session/SessionController",
            "identity/Caller",
            "session/StartSession",
            "kernel/AtomicStep",
            "session/FindSession",
            "session/SessionAction",
            "session/GatherFacts",
            "charter/Facts",
            "charter/Charter",
            "charter/rules/Rules",
            "charter/Rule",
            "charter/rules/EveryParticipantConsents",
            "charter/Verdict",
            "session/Session",
            "session/SessionEvent",
            "session/Enrollments",
            "session/Snapshots",
            "objections/Objection",
            "objections/CharterProblem");

    @Test
    void isShortAndLeadsThroughFilesThatExist() {
        assertThat(FILES).hasSizeLessThan(20).doesNotHaveDuplicates();
        assertThat(FILES)
                .allSatisfy(file -> assertThat(Path.of("src/main/java/city/novaaria/dreamocracy", file + ".java"))
                        .isRegularFile());
    }
}
