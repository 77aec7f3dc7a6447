package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A clock that can be moved forward, to see waiting times pass and approvals end; in the demo only. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/clock")
@Tag(name = "Demo", description = "Only in the demo: move the clock forward.")
class DemoClockController {

    private static final Duration LONGEST_STEP = Duration.ofDays(3660);

    private final ServerClock clock;
    private final JdbcClient jdbc;

    DemoClockController(ServerClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @GetMapping
    @Operation(operationId = "getDemoClock", summary = "Read the clock", description = "For anybody who is signed in.")
    ClockView get(Caller caller) {
        return new ClockView(clock.now());
    }

    @Transactional
    @PostMapping
    @Operation(
            operationId = "advanceDemoClock",
            summary = "Move the clock forward",
            description = "For anybody who is signed in. It moves for everybody, and never back.")
    ClockView advance(Caller caller, @Valid @RequestBody ClockStep request) {
        Duration step = request.advance();
        if (step.isNegative() || step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
            throw Refused.unprocessable(FieldError.at("#/advance", "Range", "clock-advance"));
        }
        jdbc.sql("update demo_community set advanced_by_ms = advanced_by_ms + :step")
                .param("step", step.toMillis())
                .update();
        return new ClockView(clock.now());
    }
}
