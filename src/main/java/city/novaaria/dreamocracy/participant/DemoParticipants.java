package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DemoChapter;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The dreamers of the story: eight at home in Lantern Hall, four in Tidehouse; of Fen is not known
 * whom to call and what helps. And
 * Pia, who is fifteen, and whose guardian is Hana.
 */
@Component
@Profile("demo")
@Order(20)
class DemoParticipants implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final SanctuaryId LANTERN_HALL = new SanctuaryId(UUID.fromString(PREFIX + "001"));
    private static final SanctuaryId TIDEHOUSE = new SanctuaryId(UUID.fromString(PREFIX + "002"));
    private static final List<String> SUBJECTS =
            List.of("aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana", "ivo", "kito", "lia", "mona");
    private static final int AT_HOME_IN_LANTERN_HALL = 8;

    private static final Actor CELIA = new Actor("celia", ActingAs.ORGANIZER);

    private final Participants participants;
    private final Guardianships guardianships;

    DemoParticipants(Participants participants, Guardianships guardianships) {
        this.participants = participants;
        this.guardianships = guardianships;
    }

    @Override
    public void tell(Instant now) {
        Instant then = now.minus(Duration.ofDays(90));
        for (int number = 0; number < SUBJECTS.size(); number++) {
            participants.save(dreamer(number, then));
        }
        participants.flush();
        Participant pia = new Participant(
                new ParticipantId(UUID.fromString(PREFIX + "113")),
                LANTERN_HALL,
                "pia",
                "Pia",
                LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(15).minusMonths(6),
                "en",
                CELIA,
                then);
        pia.callInEmergency(new EmergencyContact("Hana", "+43 1 555 0113", "mother"), CELIA, then);
        participants.saveAndFlush(pia);
        guardianships.saveAndFlush(new Guardianship(
                new GuardianshipId(UUID.fromString(PREFIX + "151")),
                pia.id(),
                LANTERN_HALL,
                new NewGuardian(
                        new ParticipantId(UUID.fromString(PREFIX + "108")),
                        "mother",
                        Guardianship.Proof.DOCUMENT,
                        null,
                        null,
                        null),
                CELIA,
                then));
    }

    private static Participant dreamer(int number, Instant then) {
        String subject = SUBJECTS.get(number);
        Actor self = new Actor(subject, ActingAs.PARTICIPANT);
        String name = subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
        Participant person = new Participant(
                new ParticipantId(UUID.fromString(PREFIX + (101 + number))),
                number < AT_HOME_IN_LANTERN_HALL ? LANTERN_HALL : TIDEHOUSE,
                subject,
                name,
                LocalDate.of(1971 + 2 * number, 1 + number, 5 + 2 * number),
                "en",
                self,
                then);
        if (!subject.equals("fen")) {
            person.callInEmergency(
                    new EmergencyContact("Friend of " + name, "+43 1 555 0" + (101 + number), "friend"), self, then);
            person.supportBy(
                    new SupportPlan("A calm voice that says my name.", "Being held, or asked many things."),
                    self,
                    then);
        }
        return person;
    }
}
