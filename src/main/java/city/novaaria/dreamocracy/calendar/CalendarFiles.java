package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendars as programs of others follow them, who cannot sign in. */
@Hidden
@Controller
class CalendarFiles {

    static final String OWN = "/calendars";
    static final String ENDING = ".ics";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** What is no longer public has to be gone soon, also from where it was kept on the way. */
    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final ReadCalendars reading;

    CalendarFiles(ReadCalendars reading) {
        this.reading = reading;
    }

    /** Who does not know the secret is answered as if nothing were there. */
    @GetMapping(OWN + "/{secret}" + ENDING)
    @Nullable
    ResponseEntity<String> own(@PathVariable String secret, HttpServletResponse response) throws IOException {
        return send(
                reading.own(new CalendarSecret(secret)).map(all -> CalendarText.of(all, base(), Texts.ofRequest())),
                CacheControl.noStore(),
                response);
    }

    @GetMapping("/sanctuaries/{sanctuaryId}/programme" + ENDING)
    @Nullable
    ResponseEntity<String> programme(@PathVariable SanctuaryId sanctuaryId, HttpServletResponse response)
            throws IOException {
        return send(
                reading.programme(sanctuaryId)
                        .map(shown -> CalendarText.of(shown.house(), shown.offers(), base(), Texts.ofRequest())),
                PUBLIC,
                response);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static @Nullable ResponseEntity<String> send(
            Optional<String> calendar, CacheControl kept, HttpServletResponse response) throws IOException {
        if (calendar.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(kept)
                .eTag(Sha256.of(calendar.get()))
                .header("X-Content-Type-Options", "nosniff")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(calendar.get());
    }
}
