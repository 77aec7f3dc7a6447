package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.CrewGate;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks about the crew of a running dream as if it had changed already; only SAF-01 keeps somebody on duty. */
@Component
class AskAboutCrew implements CrewGate {

    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;

    AskAboutCrew(EnrollmentRegister enrollments, GatherFacts facts) {
        this.enrollments = enrollments;
        this.facts = facts;
    }

    @Override
    public Verdict accompaniedBy(PlannedSession held, Collection<Member> crew, Instant at) {
        List<EnrolledPerson> inTheDream =
                enrollments.in(held.id(), EnumSet.of(EnrollmentState.DREAMING, EnrollmentState.STEPPED_OUT));
        return Charter.ask(
                Rules.ENOUGH_FACILITATORS,
                facts.about(EvaluationPoint.LIVE, held, facts.lookAround(held, List.copyOf(crew)), inTheDream, at));
    }
}
