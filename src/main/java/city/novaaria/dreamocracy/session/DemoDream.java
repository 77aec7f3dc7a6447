package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In one session people dream, once they have consented. */
@Component
@Profile("demo")
@Order(70)
class DemoDream implements DemoChapter {

    private final Sessions sessions;
    private final Enrollments enrollments;

    DemoDream(Sessions sessions, Enrollments enrollments) {
        this.sessions = sessions;
        this.enrollments = enrollments;
    }

    @Override
    public void tell(DemoStory story) {
        story.today(() -> begin(story.now()));
    }

    private void begin(Instant now) {
        SessionId id = new SessionId(UUID.fromString("01930000-0000-7000-8000-000000000605"));
        Session dreaming = sessions.findById(id).orElseThrow();
        dreaming.start(Set.of(), Set.of(), Actor.service(), now);
        sessions.saveAndFlush(dreaming);
        enrollments.dream(id, EnrollmentState.CHECKED_IN, EnrollmentState.DREAMING, now);
    }
}
