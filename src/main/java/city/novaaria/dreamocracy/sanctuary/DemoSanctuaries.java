package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DemoChapter;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lantern Hall and Tidehouse with their chambers and the crew of the story. */
@Component
@Profile("demo")
@Order(10)
class DemoSanctuaries implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final SanctuaryId LANTERN_HALL = new SanctuaryId(UUID.fromString(PREFIX + "001"));
    private static final SanctuaryId TIDEHOUSE = new SanctuaryId(UUID.fromString(PREFIX + "002"));

    private static final Actor VESNA = new Actor("vesna", ActingAs.CITY_STEWARD);

    private final Sanctuaries sanctuaries;
    private final Chambers chambers;
    private final CrewMembers crew;

    DemoSanctuaries(Sanctuaries sanctuaries, Chambers chambers, CrewMembers crew) {
        this.sanctuaries = sanctuaries;
        this.chambers = chambers;
        this.crew = crew;
    }

    @Override
    public void tell(Instant now) {
        Instant founded = now.minus(Duration.ofDays(400));
        ZoneId zone = ZoneId.of("Europe/Vienna");
        sanctuaries.save(
                new Sanctuary(LANTERN_HALL, "Lantern Hall", "Nova Aria", zone, 18, "nova-aria", VESNA, founded));
        sanctuaries.save(new Sanctuary(TIDEHOUSE, "Tidehouse", "Nova Aria", zone, 18, "nova-aria", VESNA, founded));
        chamber("011", LANTERN_HALL, "The Blue Room", 12, founded);
        chamber("012", LANTERN_HALL, "The Lantern Loft", 6, founded);
        chamber("013", TIDEHOUSE, "The Shell", 20, founded);
        int number = 21;
        for (SanctuaryId house : new SanctuaryId[] {LANTERN_HALL, TIDEHOUSE}) {
            member(number++, house, "vesna", Role.STEWARD, null, false, founded);
            member(number++, house, "mira", Role.WEAVER, null, false, founded);
            member(number++, house, "kade", Role.TECHNOLOGIST, null, false, founded);
            member(number++, house, "celia", Role.ORGANIZER, null, false, founded);
            member(number++, house, "tariq", Role.ETHICIST, null, false, founded);
            member(number++, house, "ilse", Role.ETHICIST, null, false, founded);
            member(number++, house, "bram", Role.ETHICIST, null, false, founded);
            member(number++, house, "sol", Role.ETHICIST, null, true, founded);
            member(number++, house, "wren", Role.ETHICIST, null, true, founded);
            member(number++, house, "jun", Role.FACILITATOR, Intensity.I5, false, founded);
            member(number++, house, "noor", Role.FACILITATOR, Intensity.I3, false, founded);
        }
    }

    private void chamber(String id, SanctuaryId house, String name, int berths, Instant at) {
        chambers.save(new Chamber(new ChamberId(UUID.fromString(PREFIX + id)), house, name, berths, VESNA, at));
    }

    private void member(
            int number,
            SanctuaryId house,
            String subject,
            Role role,
            @Nullable Intensity upTo,
            boolean lay,
            Instant at) {
        String name = subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
        crew.save(new Crew(
                new CrewId(UUID.fromString(PREFIX + "0" + number)),
                house,
                subject,
                name,
                role,
                upTo,
                lay,
                lay,
                VESNA,
                at));
    }
}
