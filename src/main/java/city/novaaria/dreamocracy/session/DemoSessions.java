package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.Session.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One session that may start, one that may not, one open, one planned, one over, and one that is about to begin. */
@Component
@Profile("demo")
@Order(55)
class DemoSessions implements DemoChapter {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final Actor STORY = Actor.service();

    private final DreamscapeLibrary dreamscapes;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final SanctuaryRegister sanctuaries;

    DemoSessions(
            DreamscapeLibrary dreamscapes, Sessions sessions, Enrollments enrollments, SanctuaryRegister sanctuaries) {
        this.dreamscapes = dreamscapes;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.sanctuaries = sanctuaries;
    }

    @Override
    public void tell(DemoStory story) {
        story.today(() -> tell(story.now()));
    }

    private void tell(Instant now) {
        Session ready = session("601", "411", "011", "An evening in the Oasis", now.plus(Duration.ofHours(1)));
        checkingIn(ready, now, duty("030", Role.FACILITATOR), duty("024", Role.ORGANIZER));
        for (String number : List.of("1", "2", "3")) {
            Enrollment enrollment = arrived(ready, number, "80" + number, now);
            enrollment.attestFitness(true, STORY, now);
            enrollment.observeFitness(true, STORY, now);
            enrollment.rehearse("lantern", STORY, now);
            enrollments.save(enrollment);
        }

        Session notReady = session("602", "411", "012", "A night in the Loft", now.plus(Duration.ofHours(2)));
        checkingIn(notReady, now, duty("031", Role.FACILITATOR));
        enrollments.save(arrived(notReady, "4", null, now));
        enrollments.save(arrived(notReady, "5", "805", now));
        enrollments.save(arrived(notReady, "6", "806", now));

        Session open = session("603", "411", "011", "Next week's Oasis", now.plus(Duration.ofDays(7)));
        open.open(STORY, now);
        sessions.save(open);
        enrollments.save(enrollment(open, "7", now));

        sessions.save(session("604", "411", "011", "The Oasis in a month", now.plus(Duration.ofDays(30))));

        yesterday(now);

        Session dreaming = session("605", "421", "013", "Breathing with the tide", now.plus(Duration.ofMinutes(5)));
        checkingIn(dreaming, now, duty("042", Role.FACILITATOR), duty("035", Role.ORGANIZER));
        enrollments.save(arrived(dreaming, "9", "809", now));
        enrollments.save(arrived(dreaming, "10", "810", now));
    }

    /** A dream that is over, but for asking Lia how she is. */
    private void yesterday(Instant now) {
        Instant then = now.minus(Duration.ofHours(26));
        Session past = session("690", "421", "013", "Yesterday's tide", then);
        checkingIn(past, then, duty("042", Role.FACILITATOR), duty("035", Role.ORGANIZER));
        Enrollment enrollment = new Enrollment(
                new EnrollmentId(UUID.fromString(PREFIX + "790")),
                past,
                new ParticipantId(UUID.fromString(PREFIX + "111")),
                EnrollmentState.ENROLLED,
                then);
        enrollment.checkIn(STORY, then);
        enrollments.saveAndFlush(enrollment);
        Instant end = then.plus(Duration.ofHours(1));
        past.start(Set.of(), Set.of(), STORY, then);
        past.end(EndReason.ENDED, Set.of(), STORY, end);
        past.everybodyLeft(0, STORY, end);
        sessions.saveAndFlush(past);
        enrollments.close(past.id(), Set.of(EnrollmentState.CHECKED_IN), EnrollmentState.DONE, end);
    }

    private Session session(String id, String version, String chamber, String title, Instant startsAt) {
        FrozenVersion frozen = dreamscapes
                .frozen(new VersionId(UUID.fromString(PREFIX + version)))
                .orElseThrow();
        Instant endsAt = startsAt.plus(frozen.duration())
                .plus(sanctuaries
                        .find(frozen.sanctuary())
                        .orElseThrow()
                        .policy()
                        .tier(frozen.intensity())
                        .grounding());
        Plan plan = new Plan(new ChamberId(UUID.fromString(PREFIX + chamber)), title, startsAt, endsAt, 6, 2);
        return sessions.saveAndFlush(new Session(new SessionId(UUID.fromString(PREFIX + id)), frozen, plan));
    }

    private void checkingIn(Session session, Instant now, Duty... onDuty) {
        session.assign(Set.of(onDuty), STORY, now);
        session.open(STORY, now);
        session.beginCheckIn(Duration.ofHours(3), STORY, now);
        sessions.saveAndFlush(session);
    }

    private static Duty duty(String crew, Role role) {
        return new Duty(UUID.fromString(PREFIX + crew), role);
    }

    private static Enrollment enrollment(Session session, String number, Instant now) {
        String suffix = String.format(Locale.ROOT, "%02d", Integer.parseInt(number));
        return new Enrollment(
                new EnrollmentId(UUID.fromString(PREFIX + "7" + suffix)),
                session,
                new ParticipantId(UUID.fromString(PREFIX + "1" + suffix)),
                EnrollmentState.ENROLLED,
                now.minus(Duration.ofDays(3)));
    }

    private static Enrollment arrived(Session session, String number, @Nullable String consent, Instant now) {
        Enrollment enrollment = enrollment(session, number, now);
        if (consent != null) {
            enrollment.consented(new ConsentId(UUID.fromString(PREFIX + consent)), session.versionId());
        }
        enrollment.checkIn(STORY, now);
        return enrollment;
    }
}
