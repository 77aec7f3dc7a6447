package city.novaaria.violations;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One nested type for each rule that it breaks. */
public final class Violations {

    private Violations() {}

    @Entity
    static class WithoutVersion {

        @Id
        UUID id;
    }

    @Entity
    static class OpenEntity {

        @Id
        UUID id;

        @Version
        Long version;

        /** Nobody should be able to make one without its values. */
        public OpenEntity() {}

        void setId(UUID id) {
            this.id = id;
        }
    }

    static final class LoudUseCase {

        void tell(ApplicationEventPublisher events) {
            events.publishEvent("something happened");
        }
    }

    static final class OwnClock {

        Instant read() {
            return Instant.now();
        }
    }

    static final class HandedOnClock {

        Supplier<Instant> clock() {
            return Instant::now;
        }
    }

    static class FieldInjection {

        @Autowired
        OwnClock clock;
    }

    /** A controller that any module could call. */
    @RestController
    public static class PublicController {}

    /** A repository that any module could ask. */
    public interface PublicRepository extends JpaRepository<WithoutVersion, UUID> {}

    /** A use case that any module could run. */
    public static class PublicUseCase {

        @AtomicStep
        void run() {}
    }

    @RestController
    static class CallerlessController {

        @GetMapping("/api/v1/anything")
        String anything() {
            return "";
        }
    }

    static class TableInController {

        KeysetBranch sessions() {
            return KeysetBranch.of("id", "session where true");
        }
    }

    static class GatedWayOut {

        @PostMapping("/api/v1/sessions/{sessionId}/safe-stop")
        void stop() {}
    }

    static class UngatedStep {

        @NeverGated
        @PostMapping("/api/v1/sessions/{sessionId}/start")
        void start() {}
    }

    static final class SessionHelper {}

    record Confession(@Prose String text) {}

    static class SleepyTest {

        @Test
        void waits() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static class SkippedTest {

        @Test
        @Disabled("it fails")
        void fails() {}
    }
}
