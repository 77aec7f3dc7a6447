package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The dreamers of the story: eight at home in Lantern Hall, four in Tidehouse; of Fen is not known
 * whom to call and what helps. And Pia, who is fifteen, and whose guardian is Hana.
 */
@Component
@Profile("demo")
@Order(20)
class DemoParticipants implements DemoChapter {

    private static final int DAYS_SINCE = 90;
    private static final List<String> AT_HOME_IN_LANTERN_HALL =
            List.of("aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana");
    private static final List<String> AT_HOME_IN_TIDEHOUSE = List.of("ivo", "kito", "lia", "mona");
    /** From its key follows the claim code that the documentation names. */
    private static final Attempt CODE_FOR_ROSA = new Attempt("lantern-of-the-demo", null);

    private static final ExpectedVersion WHATEVER_IS_THERE = new ExpectedVersion(List.of("*"));

    private final RegisterParticipant registration;
    private final ParticipantController participants;
    private final SayBeforehand saying;
    private final AppointGuardian guardians;
    private final ClaimEntry claiming;

    DemoParticipants(
            RegisterParticipant registration,
            ParticipantController participants,
            SayBeforehand saying,
            AppointGuardian guardians,
            ClaimEntry claiming) {
        this.registration = registration;
        this.participants = participants;
        this.saying = saying;
        this.guardians = guardians;
        this.claiming = claiming;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(DAYS_SINCE, () -> {
            AT_HOME_IN_LANTERN_HALL.forEach(subject -> register(story, subject, DemoIds.LANTERN_HALL));
            AT_HOME_IN_TIDEHOUSE.forEach(subject -> register(story, subject, DemoIds.TIDEHOUSE));
            LocalDate born = LocalDate.ofInstant(story.now(), ZoneOffset.UTC)
                    .minusYears(15)
                    .minusMonths(6);
            register(story, "pia", DemoIds.LANTERN_HALL, born);
        });
        story.today(() -> {
            story.name(DemoIds.ROSA);
            Participant rosa = registration.register(
                    story.as("celia"),
                    new NewParticipant("Rosa", LocalDate.of(1949, 3, 8), "en", DemoIds.LANTERN_HALL, null));
            claiming.letClaim(story.as("celia"), rosa.id(), CODE_FOR_ROSA);
            story.name(DemoIds.DOVS_OTHER_RECORD);
            registration.register(
                    story.as("celia"), new NewParticipant("Dov M.", born("dov"), "en", DemoIds.LANTERN_HALL, null));
        });
        story.daysAgo(DAYS_SINCE, () -> {
            AT_HOME_IN_LANTERN_HALL.forEach(subject -> prepare(story, subject));
            AT_HOME_IN_TIDEHOUSE.forEach(subject -> prepare(story, subject));
            call(story, "pia", new EmergencyContact("Hana", "+43 1 555 0113", "mother"));
            story.name(DemoIds.PIAS_GUARDIAN);
            guardians.appoint(
                    story.as("celia"),
                    DemoIds.participant("pia"),
                    new NewGuardian(
                            DemoIds.participant("hana"), "mother", Guardianship.Proof.DOCUMENT, null, null, null));
        });
    }

    private void register(DemoStory story, String subject, SanctuaryId home) {
        register(story, subject, home, born(subject));
    }

    private static LocalDate born(String subject) {
        int number = number(subject);
        return LocalDate.of(1971 + 2 * number, 1 + number, 5 + 2 * number);
    }

    private void register(DemoStory story, String subject, SanctuaryId home, LocalDate born) {
        story.name(DemoIds.participant(subject).value());
        registration.register(story.as(subject), new NewParticipant(capitalized(subject), born, "en", home, null));
    }

    private void prepare(DemoStory story, String subject) {
        if (!subject.equals("fen")) {
            String phone = "+43 1 555 0" + (101 + number(subject));
            call(story, subject, new EmergencyContact("Friend of " + capitalized(subject), phone, "friend"));
            saying.supportPlan(
                    story.as(subject),
                    DemoIds.participant(subject),
                    WHATEVER_IS_THERE,
                    new NewSupportPlan("A calm voice that says my name.", "Being held, or asked many things."));
        }
    }

    private void call(DemoStory story, String subject, EmergencyContact contact) {
        ParticipantId id = DemoIds.participant(subject);
        participants.setEmergencyContact(story.as(subject), id, WHATEVER_IS_THERE, contact);
    }

    private static int number(String subject) {
        int place = AT_HOME_IN_LANTERN_HALL.indexOf(subject);
        return place >= 0 ? place : AT_HOME_IN_LANTERN_HALL.size() + AT_HOME_IN_TIDEHOUSE.indexOf(subject);
    }

    private static String capitalized(String subject) {
        return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
    }
}
