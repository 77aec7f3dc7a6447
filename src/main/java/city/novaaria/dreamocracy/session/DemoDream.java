package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.DemoChapter;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.List;
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
    private final GatherFacts facts;

    DemoDream(Sessions sessions, Enrollments enrollments, GatherFacts facts) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
    }

    @Override
    public void tell(Instant now) {
        SessionId id = new SessionId(UUID.fromString("01930000-0000-7000-8000-000000000605"));
        Session dreaming = sessions.findById(id).orElseThrow();
        dreaming.start(new Verdict(EvaluationPoint.START, now, facts.policyOf(dreaming.sanctuaryId()), List.of()), now);
        sessions.saveAndFlush(dreaming);
        enrollments.dream(id, EnrollmentState.CHECKED_IN, EnrollmentState.DREAMING, now);
    }
}
