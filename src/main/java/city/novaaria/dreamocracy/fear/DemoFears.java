package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.fear.Permission.Purpose;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DemoChapter;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Five fears that were given to Lantern Hall; Celia screened four of them. */
@Component
@Profile("demo")
@Order(30)
class DemoFears implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final SanctuaryId LANTERN_HALL = new SanctuaryId(UUID.fromString(PREFIX + "001"));
    private static final String CLAIM_CODE = "lantern-claim-code-of-the-demo";
    private static final Actor SCREENER = new Actor("celia", ActingAs.ORGANIZER);
    private static final List<Permission> FOR_DREAMSCAPES =
            List.of(new Permission(Purpose.DREAMSCAPE, Attribution.ANONYMOUS));

    private final Fears fears;

    DemoFears(Fears fears) {
        this.fears = fears;
    }

    @Override
    public void tell(Instant now) {
        Instant then = now.minus(Duration.ofDays(30));
        cleared(
                then,
                given("301", "aya", "I sink in dark water and forget which way is up.", FOR_DREAMSCAPES, then),
                "deep-water",
                "darkness");
        cleared(
                then,
                given(
                        "302",
                        "ben",
                        "The last train leaves, and I am on the wrong platform.",
                        List.of(
                                new Permission(Purpose.DREAMSCAPE, Attribution.PSEUDONYM),
                                new Permission(Purpose.ART, Attribution.ANONYMOUS)),
                        then),
                "being-late",
                "crowds");
        fears.save(given("303", "cleo", "I open my mouth to sing, and moths fly out.", FOR_DREAMSCAPES, then));
        cleared(
                then,
                given(
                        "304",
                        "dov",
                        "All the faces I know turn into mirrors.",
                        List.of(new Permission(Purpose.ART, Attribution.NAMED)),
                        then),
                "mirrors");
        cleared(
                then,
                Fear.ofNobody(
                        Sha256.of(CLAIM_CODE),
                        new FearId(UUID.fromString(PREFIX + "305")),
                        LANTERN_HALL,
                        "The house has one room more every night.",
                        FOR_DREAMSCAPES,
                        null,
                        then),
                "closed-spaces");
        fears.flush();
    }

    private static Fear given(String id, String owner, String text, List<Permission> permissions, Instant at) {
        return Fear.of(owner, new FearId(UUID.fromString(PREFIX + id)), LANTERN_HALL, text, permissions, null, at);
    }

    private void cleared(Instant at, Fear fear, String... tags) {
        fear.screen(Fear.Decision.CLEAR, List.of(tags), SCREENER, at);
        fears.save(fear);
    }
}
