package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.presence.PresenceGate;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.session.CrewGate;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks about the crew of a running dream as if it had changed already.
 *
 * <p>Only SAF-01 keeps somebody on duty, also who is silent or on a break while the dream would lack them if all were
 * there. What is asked about who comes is whether they are independent of those who dream and of those who decided. What
 * the charter objects to anyway keeps nobody from mending it.
 */
@Component
class AskAboutCrew implements CrewGate, PresenceGate {

    private static final List<Rule> WHOEVER_LEAVES = List.of(Rules.ENOUGH_FACILITATORS);
    private static final List<Rule> WHOEVER_COMES = List.of(
            Rules.REVIEWERS_ARE_INDEPENDENT,
            Rules.GUARDIANS_PERMIT_AND_THE_CHILD_AGREES,
            Rules.NOBODY_DEPENDS_ON_THE_CREW);

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;

    AskAboutCrew(SessionRegister sessions, EnrollmentRegister enrollments, GatherFacts facts) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
    }

    @Override
    public Verdict accompaniedBy(PlannedSession held, Collection<Member> crew, Instant at) {
        List<Member> present = sessions.onDuty(held);
        List<Member> staying = present.stream().filter(crew::contains).toList();
        List<Rule> leaving = staying.size() < present.size() ? WHOEVER_LEAVES : List.of();
        List<Rule> coming = staying.size() < crew.size() ? WHOEVER_COMES : List.of();
        Facts wanted = accompanied(held, crew, at);
        Verdict verdict =
                Charter.ask(Stream.concat(leaving.stream(), coming.stream()).toList(), wanted);
        if (verdict.granted()) {
            return verdict;
        }
        Facts asItIs = accompanied(held, present, at);
        Set<Result> anyway = Stream.concat(
                        Charter.ask(leaving, asItIs).objections().stream(),
                        Charter.ask(coming, accompanied(held, staying, at)).objections().stream())
                .collect(Collectors.toSet());
        List<Result> missed = Charter.ask(leaving, ifAllWereThere(asItIs)).objections();
        Stream<Result> lost = Charter.ask(leaving, ifAllWereThere(wanted)).objections().stream()
                .filter(objection -> !missed.contains(objection));
        List<Result> said = Stream.concat(verdict.results().stream().filter(result -> !anyway.contains(result)), lost)
                .distinct()
                .toList();
        return new Verdict(verdict.point(), verdict.at(), verdict.policy(), said);
    }

    @Override
    public Accompanied by(PlannedSession held, Collection<Member> crew, Instant at) {
        Facts facts = accompanied(held, crew, at);
        return new Accompanied(
                facts, Charter.ask(WHOEVER_LEAVES, facts), Charter.ask(WHOEVER_LEAVES, ifAllWereThere(facts)));
    }

    private static Facts ifAllWereThere(Facts facts) {
        SessionFacts session = Objects.requireNonNull(facts.session());
        return facts.with(session.ifAllWereThere());
    }

    private Facts accompanied(PlannedSession held, Collection<Member> crew, Instant at) {
        return facts.about(
                EvaluationPoint.LIVE,
                held,
                facts.lookAround(held, List.copyOf(crew)),
                enrollments.in(held.id(), EnrollmentState.LIVE),
                at);
    }
}
