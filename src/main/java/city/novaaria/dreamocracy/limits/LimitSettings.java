package city.novaaria.dreamocracy.limits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a minute each caller may send to one instance of the service.
 *
 * @param calls for who is signed in
 * @param devices for each device
 * @param readings for each device that sends what it measured, on top of the others
 * @param strangers for all from one network address who are not signed in
 * @param waysOut for leaving, taking back and stopping, on top of the others
 * @param reports for saying that something went wrong, on top of the others
 * @param tries wrong passwords for one name from one network address, and ten times as many for all names from there
 */
@Validated
@ConfigurationProperties("dreamocracy.limits")
record LimitSettings(
        @DefaultValue("3000") @Min(1) @Max(1_000_000) int calls,
        @DefaultValue("600") @Min(60) @Max(1_000_000) int devices,
        @DefaultValue("600") @Min(1) @Max(1_000_000) int readings,
        @DefaultValue("600") @Min(1) @Max(1_000_000) int strangers,
        @DefaultValue("600") @Min(60) @Max(1_000_000) int waysOut,
        @DefaultValue("600") @Min(60) @Max(1_000_000) int reports,
        @DefaultValue("10") @Min(3) @Max(1_000_000) int tries) {}
