package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.UUID;

/**
 * Somebody in a session of the story, and how far they came with the text that asks for their consent.
 *
 * @param comes is there on the day
 */
public record DemoPlace(String subject, int number, boolean served, boolean consents, boolean comes) {

    static DemoPlace undecided(String subject, int number) {
        return new DemoPlace(subject, number, false, false, true);
    }

    static DemoPlace served(String subject, int number) {
        return new DemoPlace(subject, number, true, false, true);
    }

    static DemoPlace willing(String subject, int number) {
        return new DemoPlace(subject, number, true, true, true);
    }

    static DemoPlace absent(String subject, int number) {
        return new DemoPlace(subject, number, true, true, false);
    }

    public ParticipantId person() {
        return DemoIds.participant(subject);
    }

    public EnrollmentId enrollment() {
        return DemoIds.enrollment(number);
    }

    public UUID checkIn() {
        return DemoIds.checkIn(number);
    }

    public UUID serving() {
        return DemoIds.serving(number);
    }

    public UUID consent() {
        return DemoIds.consent(number);
    }
}
