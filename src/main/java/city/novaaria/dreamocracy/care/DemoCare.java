package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts.Finding;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DemoChapter;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Noor has screened every dreamer today and would rather have somebody look at Fen again; Gil works for Kade. */
@Component
@Profile("demo")
@Order(25)
class DemoCare implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final SanctuaryId LANTERN_HALL = new SanctuaryId(UUID.fromString(PREFIX + "001"));
    private static final int DREAMERS = 12;
    private static final int FEN = 6;

    private final Screenings screenings;
    private final Relations relations;
    private final SanctuaryRegister sanctuaries;

    DemoCare(Screenings screenings, Relations relations, SanctuaryRegister sanctuaries) {
        this.screenings = screenings;
        this.relations = relations;
        this.sanctuaries = sanctuaries;
    }

    @Override
    public void tell(Instant now) {
        Duration validity =
                sanctuaries.find(LANTERN_HALL).orElseThrow().policy().screeningValidity();
        for (int number = 1; number <= DREAMERS; number++) {
            String suffix = String.format(Locale.ROOT, "%02d", number);
            screenings.save(new Screening(
                    new ScreeningId(UUID.fromString(PREFIX + "b" + suffix)),
                    new ParticipantId(UUID.fromString(PREFIX + "1" + suffix)),
                    LANTERN_HALL,
                    number == FEN ? Finding.REFER : Finding.CLEARED,
                    new Actor("noor", ActingAs.FACILITATOR),
                    now,
                    now.plus(validity)));
        }
        relations.save(new Relation(
                new RelationId(UUID.fromString(PREFIX + "c01")),
                new ParticipantId(UUID.fromString(PREFIX + "107")),
                sanctuaries.post(new CrewId(UUID.fromString(PREFIX + "023"))).orElseThrow(),
                Relation.Kind.EMPLOYEE,
                new Actor("gil", ActingAs.PARTICIPANT),
                now.minus(Duration.ofDays(80))));
        relations.flush();
    }
}
