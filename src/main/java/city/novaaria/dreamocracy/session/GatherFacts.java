package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.CrewFacts;
import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.consent.ConsentRegister.Decided;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.hazard.HazardRegister;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.lace.LaceRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister.Person;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.waiver.WaiverRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what the charter wants to know about a session: the same few statements for ten people and for a thousand.
 *
 * <p>The locks come first and in one order for everybody: approval, fears, people, devices, consents, session. What is
 * read afterwards changes only under the session's lock; the numbers in force are read once, without a lock.
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
    private final Sessions sessions;
    private final GatherPeople people;
    private final LaceRegister laces;

    GatherFacts(
            SanctuaryRegister sanctuaries,
            FearLibrary fears,
            DreamscapeLibrary dreamscapes,
            ApprovalRegister approvals,
            ConsentRegister consents,
            WaiverRegister waivers,
            HazardRegister hazards,
            Sessions sessions,
            GatherPeople people,
            LaceRegister laces) {
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
    }

    /**
     * What belongs to a session without being kept in it.
     *
     * @param held what is on record about everybody enrolled, when it is held; null when nothing is
     * @param heldDevices the devices that are bound to its enrollments, when they are held; null when nothing is
     */
    record Surroundings(
            @Nullable ReviewFacts review,
            List<FearFacts> fears,
            @Nullable Map<ParticipantId, Person> held,
            @Nullable Set<UUID> heldDevices,
            Decided consents,
            List<Member> crew) {

        /** Who is to ask everybody afterwards: an organizer on duty, else a facilitator; null when there is neither. */
        @Nullable
        CrewId aftercareOwner() {
            return Stream.of(Role.ORGANIZER, Role.FACILITATOR)
                    .flatMap(role -> crew.stream()
                            .filter(member -> member.role() == role)
                            .map(Member::id)
                            .sorted(Comparator.comparing(CrewId::value)))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Holds approval, fears, people, devices and consents until the transaction ends; the session is held next, by the caller. */
    Surroundings lockAround(Session session) {
        List<Member> crew = crewOf(session);
        return new Surroundings(
                approvals.lock(session.versionId(), subjects(crew)).orElse(null),
                fears.lockUsedBy(session.sanctuaryId(), session.versionId().value()),
                people.lockIn(session),
                laces.lockBoundIn(session.id()),
                consents.lockOfSession(session.id()),
                crew);
    }

    /** The same without holding anything. */
    Surroundings lookAround(Session session) {
        List<Member> crew = crewOf(session);
        return new Surroundings(
                approvals.find(session.versionId(), subjects(crew)).orElse(null),
                fears.usedBy(session.sanctuaryId(), session.versionId().value()),
                null,
                null,
                consents.ofSession(session.id()),
                crew);
    }

    PolicyProfile policyOf(SanctuaryId sanctuary) {
        return houseOf(sanctuary).policy();
    }

    /** Facts about the session and the given enrollments. */
    Facts about(
            EvaluationPoint point,
            Session session,
            Surroundings around,
            Collection<Enrollment> enrollments,
            Instant at) {
        return facts(point, session, around, people.enrolled(session, around, enrollments), at);
    }

    /** Facts about the session and somebody who asks to enroll in it. */
    Facts aboutNewcomer(Session session, Surroundings around, ParticipantId person, Instant at) {
        return facts(EvaluationPoint.ENROLLMENT, session, around, List.of(people.notEnrolled(session, person, at)), at);
    }

    private Facts facts(
            EvaluationPoint point, Session session, Surroundings around, List<PersonFacts> persons, Instant at) {
        House house = houseOf(session.sanctuaryId());
        FrozenVersion version = dreamscapes.frozen(session.versionId()).orElseThrow(Refused::notFound);
        HazardRegister.Known hazards = this.hazards.about(session.id(), session.versionId());
        ReviewFacts review = around.review();
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
                        sessions.dreamingIn(session.chamberId().value(), session.id()) > 0,
                        session.minimumDreamers(),
                        session.pausedAt() == null ? null : Duration.between(session.pausedAt(), at),
                        onDuty(session, around.crew()),
                        hazards.inSession()),
                persons,
                around.fears(),
                waivers.ofSession(session.id()));
    }

    private House houseOf(SanctuaryId sanctuary) {
        return sanctuaries.find(sanctuary).orElseThrow(Refused::notFound);
    }

    /** The people on duty who still hold their role, by subject. */
    Set<String> subjectsOnDuty(Session session) {
        return subjects(crewOf(session));
    }

    private List<Member> crewOf(Session session) {
        return sanctuaries.crew(
                session.sanctuaryId(), session.duties().stream().map(Duty::crew).toList());
    }

    private static Set<String> subjects(List<Member> crew) {
        return crew.stream().map(Member::subject).collect(Collectors.toSet());
    }

    private List<CrewFacts> onDuty(Session session, List<Member> crew) {
        Map<UUID, String> everyRole = new HashMap<>();
        sanctuaries
                .rolesOf(subjects(crew))
                .forEach(role -> everyRole.put(role.id().value(), role.subject()));
        Set<String> elsewhere = everyRole.isEmpty()
                ? Set.of()
                : sessions
                        .onDutyElsewhere(
                                everyRole.keySet(),
                                session.id(),
                                SessionState.BOOKED,
                                session.startsAt(),
                                session.endsAt())
                        .stream()
                        .map(everyRole::get)
                        .collect(Collectors.toSet());
        Map<UUID, Member> members =
                crew.stream().collect(Collectors.toMap(member -> member.id().value(), member -> member));
        return session.duties().stream()
                .filter(duty -> members.containsKey(duty.crewId()))
                .map(duty -> {
                    Member member = Objects.requireNonNull(members.get(duty.crewId()));
                    return new CrewFacts(
                            duty.crewId(),
                            member.subject(),
                            duty.duty() == Role.FACILITATOR,
                            member.credentialedUpTo(),
                            elsewhere.contains(member.subject()));
                })
                .toList();
    }
}
