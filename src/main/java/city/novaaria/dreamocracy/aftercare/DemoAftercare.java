package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Everybody in the demo is to be asked a day after their dream; Lia's day was over an hour ago. */
@Component
@Profile("demo")
@Order(80)
class DemoAftercare implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final String LANTERN_HALL = "001";
    private static final String TIDEHOUSE = "002";
    private static final Duration A_DAY = Duration.ofHours(24);

    private final AftercareCheckIns checkIns;

    DemoAftercare(AftercareCheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public void tell(DemoStory story) {
        story.today(() -> tell(story.now()));
    }

    private void tell(Instant now) {
        List.of("01", "02", "03").forEach(number -> planned("601", number, number, LANTERN_HALL));
        List.of("04", "05", "06").forEach(number -> planned("602", number, number, LANTERN_HALL));
        planned("603", "07", "07", LANTERN_HALL);
        List.of("09", "10").forEach(number -> planned("605", number, number, TIDEHOUSE));
        planned("690", "90", "11", TIDEHOUSE);
        checkIns.flush();

        CrewId celia = new CrewId(UUID.fromString(PREFIX + "035"));
        checkIns.own(new SessionId(UUID.fromString(PREFIX + "605")), celia);
        checkIns.own(new SessionId(UUID.fromString(PREFIX + "690")), celia);
        checkIns.fallDueInSession(
                new SessionId(UUID.fromString(PREFIX + "690")).value(),
                now.minus(A_DAY).minus(Duration.ofHours(1)));
    }

    private void planned(String session, String enrollment, String person, String house) {
        checkIns.save(new AftercareCheckIn(
                new CheckInId(UUID.fromString(PREFIX + "c" + enrollment)),
                new AftercareCheckIn.EnrolledPerson(
                        new EnrollmentId(UUID.fromString(PREFIX + "7" + enrollment)),
                        new SessionId(UUID.fromString(PREFIX + session)),
                        new SanctuaryId(UUID.fromString(PREFIX + house)),
                        new ParticipantId(UUID.fromString(PREFIX + "1" + person))),
                A_DAY));
    }
}
