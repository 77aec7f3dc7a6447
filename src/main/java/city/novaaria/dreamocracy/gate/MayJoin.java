package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks for a person what their enrollment would ask, and changes nothing. */
@Component
public class MayJoin {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;
    private final ServerClock clock;

    MayJoin(SessionRegister sessions, EnrollmentRegister enrollments, GatherFacts facts, ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What somebody would be answered who enrolls themselves.
     *
     * @param enrolled they are enrolled already
     * @param objections what stands in their way
     * @param steps how they enroll; empty when they cannot now
     */
    public record Joining(boolean enrolled, List<Objection> objections, List<Step> steps) {

        static final Joining NOT_ASKED = new Joining(false, List.of(), List.of());

        public Joining {
            objections = List.copyOf(objections);
            steps = List.copyOf(steps);
        }

        @Override
        public String toString() {
            return "Joining";
        }
    }

    public Joining ask(Caller caller, SessionId id) {
        return caller.participant()
                .map(person -> ask(caller, person, sessions.find(id)))
                .orElse(Joining.NOT_ASKED);
    }

    private Joining ask(Caller caller, ParticipantId person, PlannedSession session) {
        Instant at = clock.now();
        if (enrollments.peopleIn(session.id()).contains(person)) {
            return new Joining(true, List.of(), List.of());
        }
        if (!Enroll.enrolls(session) || !session.startsAt().isAfter(at)) {
            return Joining.NOT_ASKED;
        }
        Verdict verdict =
                Charter.ask(facts.aboutNewcomer(session, facts.lookAround(session), person, Set.of(session.id()), at));
        return verdict.granted()
                ? new Joining(false, List.of(), List.of(enrolling(session, person)))
                : new Joining(
                        false,
                        Reader.of(caller, session.sanctuaryId(), Set.of(person.value()))
                                .of(verdict.objections()),
                        List.of());
    }

    private static Step enrolling(PlannedSession session, ParticipantId person) {
        return new Step(
                Remedy.ENROLL,
                Subject.session(session.id().value()),
                Map.of(),
                person.value(),
                "",
                true,
                List.of(),
                false);
    }
}
