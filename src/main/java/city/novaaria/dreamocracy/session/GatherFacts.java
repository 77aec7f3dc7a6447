package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.charter.GatheringFacts;
import city.novaaria.dreamocracy.charter.GatheringFacts.CrewFacts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.fear.FearLibrary;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what the charter wants to know about a session: the same few statements for ten people and for a thousand.
 *
 * <p>The locks come first and in one order for everybody: approval, fears, consents, session. What is read afterwards
 * changes only under the session's lock.
 */
@Component
class GatherFacts {

    private final SanctuaryRegister sanctuaries;
    private final ParticipantRegister participants;
    private final FearLibrary fears;
    private final DreamscapeLibrary dreamscapes;
    private final ApprovalRegister approvals;
    private final ConsentRegister consents;
    private final Sessions sessions;
    private final Enrollments enrollments;

    GatherFacts(
            SanctuaryRegister sanctuaries,
            ParticipantRegister participants,
            FearLibrary fears,
            DreamscapeLibrary dreamscapes,
            ApprovalRegister approvals,
            ConsentRegister consents,
            Sessions sessions,
            Enrollments enrollments) {
        this.sanctuaries = sanctuaries;
        this.participants = participants;
        this.fears = fears;
        this.dreamscapes = dreamscapes;
        this.approvals = approvals;
        this.consents = consents;
        this.sessions = sessions;
        this.enrollments = enrollments;
    }

    /** What belongs to a session without being kept in it. */
    record Surroundings(
            @Nullable ReviewFacts review,
            List<FearFacts> fears,
            Map<EnrollmentId, ConsentFacts> consents,
            List<Member> crew) {}

    /** Holds approval, fears and consents until the transaction ends; the session is held next, by the caller. */
    Surroundings lockAround(Session session) {
        List<Member> crew = crewOf(session);
        return new Surroundings(
                approvals.lock(session.versionId(), subjects(crew)).orElse(null),
                fears.lockUsedBy(session.sanctuaryId(), session.versionId().value()),
                consents.lockOfSession(session.id()),
                crew);
    }

    /** The same without holding anything. */
    Surroundings lookAround(Session session) {
        List<Member> crew = crewOf(session);
        return new Surroundings(
                approvals.find(session.versionId(), subjects(crew)).orElse(null),
                fears.usedBy(session.sanctuaryId(), session.versionId().value()),
                consents.ofSession(session.id()),
                crew);
    }

    PolicyProfile policyOf(SanctuaryId sanctuary) {
        return sanctuaries.find(sanctuary).orElseThrow(Refused::notFound).policy();
    }

    /** Facts about the session and the given seats. */
    Facts about(EvaluationPoint point, Session session, Surroundings around, Collection<Enrollment> seats, Instant at) {
        PolicyProfile policy = policyOf(session.sanctuaryId());
        FrozenVersion version = dreamscapes.frozen(session.versionId()).orElseThrow(Refused::notFound);
        return new Facts(
                point,
                at,
                policy,
                new ExperienceFacts(
                        version.id().value(),
                        version.intensity(),
                        version.modality(),
                        version.contentSha256(),
                        version.disclosureSha256()),
                around.review(),
                new GatheringFacts(
                        session.id().value(),
                        sessions.dreamingIn(session.chamberId().value(), session.id()) > 0,
                        session.minimumDreamers(),
                        session.pausedAt() == null ? null : Duration.between(session.pausedAt(), at),
                        onDuty(session, around.crew())),
                people(session, around.consents(), seats),
                around.fears());
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

    private List<PersonFacts> people(
            Session session, Map<EnrollmentId, ConsentFacts> consentOf, Collection<Enrollment> seats) {
        if (seats.isEmpty()) {
            return List.of();
        }
        Set<ParticipantId> people =
                seats.stream().map(Enrollment::participantId).collect(Collectors.toSet());
        Set<ParticipantId> reachable = participants.withEmergencyContact(people);
        Set<ParticipantId> dreamingElsewhere = new HashSet<>(enrollments.dreamingElsewhere(
                people.stream().map(ParticipantId::value).toList(), session.id()));
        return seats.stream()
                .map(seat -> new PersonFacts(
                        seat.id().value(),
                        seat.state() == SeatState.CHECKED_IN,
                        dreamingElsewhere.contains(seat.participantId()),
                        consentOf.get(seat.id()),
                        seat.selfFitness(),
                        seat.observedFitness(),
                        seat.rehearsedAt(),
                        reachable.contains(seat.participantId())))
                .toList();
    }
}
