package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Exposure;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.CharterDecision.Granted;
import city.novaaria.dreamocracy.objections.CharterDecision.Objected;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes down how a running dream was changed to remove a hazard.
 *
 * <p>Only the change itself is asked about: that it is milder (ETH-05), and that what is new in it crosses no boundary of
 * anybody there (SAF-07). A veil is crossed, too, unless the version has a tested way around: what is made up on the spot
 * was never tested, and a waiver was given for what the dream was then. What else the charter might object to must not
 * keep anybody from removing a hazard.
 */
@Component
class RecordDeviation {

    private final SessionRegister sessions;
    private final HazardRegister hazards;
    private final HazardDeviations deviations;
    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final EnrollmentRegister enrollments;
    private final ParticipantRegister participants;
    private final Vocabulary vocabulary;
    private final ServerClock clock;

    RecordDeviation(
            SessionRegister sessions,
            HazardRegister hazards,
            HazardDeviations deviations,
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            EnrollmentRegister enrollments,
            ParticipantRegister participants,
            Vocabulary vocabulary,
            ServerClock clock) {
        this.sessions = sessions;
        this.hazards = hazards;
        this.deviations = deviations;
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.enrollments = enrollments;
        this.participants = participants;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<HazardDeviation> record(Caller caller, SessionId session, HazardDeviation.Change change) {
        SanctuaryId where = sessions.visible(caller, session).sanctuaryId();
        caller.mustHold(where, Role.WEAVER, Role.FACILITATOR);
        PlannedSession dream = sessions.holdRunning(caller, session);
        enrollments.mustNotDreamIn(session, caller);
        Actor by = caller.holds(where, Role.WEAVER) ? caller.as(Role.WEAVER) : dream.mustBeAccompaniedBy(caller);
        House house = sanctuaries.find(dream.sanctuaryId()).orElseThrow();
        FrozenVersion version = dreamscapes.frozen(dream.versionId()).orElseThrow(Refused::notFound);
        Instant at = clock.now();
        HazardDeviation deviation = new HazardDeviation(
                new DeviationId(Ids.next()),
                dream,
                change.in(vocabulary),
                caller.subject(),
                at,
                WorkingDays.after(
                        at,
                        house.policy().hazardReportWorkingDays(),
                        house.site().timeZone()));
        Facts before = Facts.ofVersion(EvaluationPoint.LIVE, at, house.policy(), house.site(), version.facts())
                .with(ofDeviations(
                        dream, hazards.about(dream.id(), dream.versionId()).inSession()));
        mustTouch(before.exposure(), change.tagsTakenOut());
        List<Result> objections = objections(dream, before, deviation);
        if (!objections.isEmpty()) {
            deviation.objected(EvaluationPoint.LIVE, objections, by, at);
            // it was never kept, so that this does no more than tell of it
            deviations.delete(deviation);
            return new Objected<>(CharterProblem.CHARTER_OBJECTIONS, objections);
        }
        deviation.deviated(by);
        dreamscapes.changedBy(by.person(), dream.versionId());
        return new Granted<>(deviations.saveAndFlush(deviation));
    }

    /** What is not in the dream cannot be taken out of it. */
    private void mustTouch(Exposure dream, List<String> tags) {
        FieldError[] notThere = IntStream.range(0, tags.size())
                .filter(i -> vocabulary.named(List.of(tags.get(i))).stream().noneMatch(dream::touches))
                .mapToObj(i -> FieldError.at("#/tagsTakenOut/" + i, "ContentTag", "touched-tag"))
                .toArray(FieldError[]::new);
        if (notThere.length > 0) {
            throw Refused.unprocessable(notThere);
        }
    }

    private static SessionFacts ofDeviations(PlannedSession dream, List<DeviationFacts> changes) {
        return SessionFacts.ofDeviations(dream.id().value(), dream.startsAt(), changes);
    }

    /** What the charter says as if the dream had been changed like this. */
    private List<Result> objections(PlannedSession dream, Facts before, HazardDeviation candidate) {
        DeviationFacts change = candidate.facts(vocabulary);
        List<DeviationFacts> changes = Stream.concat(
                        Objects.requireNonNull(before.session()).deviations().stream(), Stream.of(change))
                .toList();
        Facts facts = before.with(ofDeviations(dream, changes));
        Facts whatIsNew = Facts.ofVersion(
                        EvaluationPoint.LIVE,
                        before.at(),
                        before.policy(),
                        before.site(),
                        before.experience().touching(change.contentTags()))
                .about(boundariesOfEverybodyIn(dream));
        return Stream.of(
                        Charter.ask(Rules.ONLY_HAZARDS_CHANGE_THE_DREAM, facts),
                        Charter.ask(Rules.CONTENT_STAYS_WITHIN_BOUNDARIES, whatIsNew))
                .flatMap(verdict -> verdict.objections().stream())
                .toList();
    }

    private List<PersonFacts> boundariesOfEverybodyIn(PlannedSession dream) {
        List<EnrolledPerson> inIt = enrollments.in(dream.id(), EnrollmentState.LIVE);
        Map<ParticipantId, ParticipantRegister.Person> known = participants.about(
                inIt.stream().map(EnrolledPerson::participantId).toList());
        return inIt.stream()
                .map(person -> PersonFacts.withBoundaries(
                        person.participantId().value(),
                        Subject.enrollment(person.id().value()),
                        Objects.requireNonNull(known.get(person.participantId()))
                                .background()))
                .toList();
    }
}
