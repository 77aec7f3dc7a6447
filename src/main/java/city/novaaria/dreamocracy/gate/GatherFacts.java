package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.StopFacts;
import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.gate.GatherPeople.Gathered;
import city.novaaria.dreamocracy.hazard.HazardRegister;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.lace.LaceRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister.Person;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Roster;
import city.novaaria.dreamocracy.session.ChamberUse;
import city.novaaria.dreamocracy.session.Conflicts;
import city.novaaria.dreamocracy.session.Duty;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.waiver.WaiverRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what the charter wants to know about a session: the same few statements for ten people and for a thousand.
 *
 * <p>The locks come first and in one order for everybody: chamber, approval, fears, people, crew, devices, consents, session.
 * What is read afterwards changes only under these; the numbers in force are read once, without a lock.
 */
@Component
class GatherFacts {

    private final SanctuaryRegister sanctuaries;
    private final FearLibrary fears;
    private final DreamscapeLibrary dreamscapes;
    private final ApprovalRegister approvals;
    private final ConsentRegister consents;
    private final WaiverRegister waivers;
    private final HazardRegister hazards;
    private final SessionRegister sessions;
    private final GatherPeople people;
    private final LaceRegister laces;
    private final Rows rows;

    GatherFacts(
            SanctuaryRegister sanctuaries,
            FearLibrary fears,
            DreamscapeLibrary dreamscapes,
            ApprovalRegister approvals,
            ConsentRegister consents,
            WaiverRegister waivers,
            HazardRegister hazards,
            SessionRegister sessions,
            GatherPeople people,
            LaceRegister laces,
            Rows rows) {
        this.sanctuaries = sanctuaries;
        this.fears = fears;
        this.dreamscapes = dreamscapes;
        this.approvals = approvals;
        this.consents = consents;
        this.waivers = waivers;
        this.hazards = hazards;
        this.sessions = sessions;
        this.people = people;
        this.laces = laces;
        this.rows = rows;
    }

    /**
     * Holds the chamber, so that nothing else is planned there meanwhile, and approval, fears, people, crew, devices and consents
     * until the transaction ends; the session is held next, by the caller.
     */
    Surroundings lockAround(PlannedSession session) {
        return rows.whileNothingChanges(() -> {
            sanctuaries.lockChamber(session.sanctuaryId(), session.chamberId());
            Roster roster = sanctuaries.roster(session.sanctuaryId());
            List<Member> crew = onDuty(session, roster);
            return new Surroundings(
                    approvals.lock(session.versionId(), roster).orElse(null),
                    fears.lockUsedBy(session.sanctuaryId(), session.versionId().value()),
                    lockPeople(session, crew),
                    laces.lockBoundIn(session.id()),
                    consents.lockOfSession(session.id()),
                    crew,
                    Set.of(),
                    null);
        });
    }

    /** Those who dream, and whoever of them and of the crew works anywhere: another dream waits that needs them, too. */
    private Map<ParticipantId, Person> lockPeople(PlannedSession session, List<Member> crew) {
        Map<ParticipantId, Person> held = people.lockIn(session, crew);
        sanctuaries.holdCrew(subjects(crew, held.values().stream().map(Person::subject)));
        return held;
    }

    /** The same without holding anything. */
    Surroundings lookAround(PlannedSession session) {
        Roster roster = sanctuaries.roster(session.sanctuaryId());
        return lookAround(session, roster, onDuty(session, roster));
    }

    /** The same as if these were on duty. */
    Surroundings lookAround(PlannedSession session, List<Member> crew) {
        return lookAround(session, sanctuaries.roster(session.sanctuaryId()), crew);
    }

    private Surroundings lookAround(PlannedSession session, Roster roster, List<Member> crew) {
        return new Surroundings(
                approvals.find(session.versionId(), roster).orElse(null),
                fears.usedBy(session.sanctuaryId(), session.versionId().value()),
                null,
                null,
                consents.ofSession(session.id()),
                crew,
                Set.of(),
                null);
    }

    /** Facts about the session and the given enrollments. */
    Facts about(
            EvaluationPoint point,
            PlannedSession session,
            Surroundings around,
            Collection<EnrolledPerson> enrollments,
            Instant at) {
        return rows.whileNothingChanges(() -> {
            Gathered gathered = people.enrolled(session, around, enrollments, at);
            return facts(point, session, around, gathered, at);
        });
    }

    /** Facts about the session and somebody who asks to enroll in it. */
    Facts aboutNewcomer(
            PlannedSession session, Surroundings around, ParticipantId person, Set<SessionId> except, Instant at) {
        return rows.whileNothingChanges(() -> facts(
                EvaluationPoint.ENROLLMENT,
                session,
                around,
                new Gathered(List.of(people.notEnrolled(person, except, at)), Set.of(), Map.of()),
                at));
    }

    private Facts facts(
            EvaluationPoint point, PlannedSession session, Surroundings around, Gathered gathered, Instant at) {
        House house = sanctuaries.find(session.sanctuaryId()).orElseThrow(Refused::notFound);
        FrozenVersion version = dreamscapes.frozen(session.versionId()).orElseThrow(Refused::notFound);
        HazardRegister.Known hazards = this.hazards.about(session.id(), session.versionId());
        ReviewFacts review = around.review();
        Conflicts conflicts = sessions.conflicts(
                session,
                subjects(
                        around.crew(),
                        gathered.people().stream()
                                .map(person -> person.background().signsInAs())),
                at);
        Set<String> busy = Stream.concat(conflicts.elsewhere().stream(), gathered.dreaming().stream())
                .collect(Collectors.toUnmodifiableSet());
        Set<String> minors = gathered.minors(house.site(), at);
        return new Facts(
                        point,
                        at,
                        house.policy(),
                        house.site(),
                        version.facts(),
                        review == null ? null : review.withReportsDue(hazards.reportsDue()),
                        new SessionFacts(
                                session.id().value(),
                                session.startsAt(),
                                version.duration(),
                                conflicts.chamber() == ChamberUse.PEOPLE_THERE,
                                conflicts.chamber() == ChamberUse.BOOKED,
                                around.absent(),
                                session.minimumDreamers(),
                                session.overdueFrom(),
                                session.pausedAt() == null ? null : Duration.between(session.pausedAt(), at),
                                onDuty(
                                        around.crew(),
                                        minors,
                                        busy,
                                        sessions.away(session, around.crew(), house.policy(), at)),
                                session.whoActed(),
                                hazards.inSession(),
                                stop(session),
                                null,
                                null,
                                sessions.incidentsIn(session.id())),
                        gathered.people().stream()
                                .map(person -> person.neededBy(conflicts.elsewhere()))
                                .toList(),
                        around.fears(),
                        List.of())
                .waivedBy(waivers.ofSession(session.id()));
    }

    private static List<Member> onDuty(PlannedSession session, Roster roster) {
        return roster.among(session.duties().stream().map(Duty::crew).collect(Collectors.toSet()));
    }

    private static @Nullable StopFacts stop(PlannedSession session) {
        Instant stoppedAt = session.stoppedAt();
        return stoppedAt == null ? null : new StopFacts(stoppedAt, session.sceneConfirmed());
    }

    private static Set<String> subjects(List<Member> crew, Stream<@Nullable String> others) {
        return Stream.concat(crew.stream().map(Member::subject), others)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<CrewFacts> onDuty(
            List<Member> crew, Set<String> minors, Set<String> elsewhere, Set<String> away) {
        return crew.stream()
                .map(member -> new CrewFacts(
                        member.id().value(),
                        member.subject(),
                        minors.contains(member.subject()),
                        member.role() == Role.FACILITATOR,
                        member.credentialedUpTo(),
                        elsewhere.contains(member.subject()),
                        away.contains(member.subject())))
                .toList();
    }
}
