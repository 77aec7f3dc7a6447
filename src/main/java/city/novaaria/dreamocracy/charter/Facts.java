package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.SessionFacts.DeviationFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules may see at one moment; immutable, and complete before the first rule is asked.
 *
 * @param at the instant by the server's clock for which the question is asked
 * @param policy the numbers in force at the sanctuary
 * @param site where it takes place
 * @param experience what is going to happen
 * @param review what the ethicists said about it; null when nobody was asked
 * @param session where, when and with which crew; null where there is no session yet
 * @param people the people whom the question is about
 * @param fears the submitted fears that the experience uses
 * @param waivers what was waived for the session; each still has to be in force and to fit
 */
public record Facts(
        EvaluationPoint point,
        Instant at,
        PolicyProfile policy,
        SiteFacts site,
        ExperienceFacts experience,
        @Nullable ReviewFacts review,
        @Nullable SessionFacts session,
        List<PersonFacts> people,
        List<FearFacts> fears,
        List<WaiverFacts> waivers) {

    public Facts {
        people = List.copyOf(people);
        fears = List.copyOf(fears);
        waivers = List.copyOf(waivers);
    }

    /** About a version alone: nobody was asked about it, and nobody is to dream it yet. */
    public static Facts ofVersion(
            EvaluationPoint point, Instant at, PolicyProfile policy, SiteFacts site, ExperienceFacts experience) {
        return new Facts(point, at, policy, site, experience, null, null, List.of(), List.of(), List.of());
    }

    /** The same, asked at another moment. */
    public Facts askedAt(EvaluationPoint other) {
        return new Facts(other, at, policy, site, experience, review, session, people, fears, waivers);
    }

    /** The same with what the ethicists said. */
    public Facts with(ReviewFacts said) {
        return new Facts(point, at, policy, site, experience, said, session, people, fears, waivers);
    }

    /** The same with where and when people dream it. */
    public Facts with(SessionFacts dreamt) {
        return new Facts(point, at, policy, site, experience, review, dreamt, people, fears, waivers);
    }

    /** The same at a look at the running dream. */
    public Facts watched(SessionFacts.WatchFacts seen) {
        SessionFacts dreamt = session == null ? null : session.watched(seen);
        return new Facts(EvaluationPoint.WATCH, at, policy, site, experience, review, dreamt, people, fears, waivers);
    }

    /** The same with the fears that it uses. */
    public Facts using(List<FearFacts> used) {
        return new Facts(point, at, policy, site, experience, review, session, people, used, waivers);
    }

    /** The same with the people whom it is about. */
    public Facts about(List<PersonFacts> inIt) {
        return new Facts(point, at, policy, site, experience, review, session, inIt, fears, waivers);
    }

    /** The same; of these enrollments it is stated what was observed, and of no others. */
    public Facts stated(Set<UUID> enrollments) {
        return about(people.stream()
                .map(person ->
                        person.stated(enrollments.contains(person.subject().id())))
                .toList());
    }

    /** The same with those of the waivers that stand: decided by people who have no part in it now (ETH-02). */
    public Facts waivedBy(List<GrantedWaiver> granted) {
        List<WaiverFacts> standing = GrantedWaiver.standing(granted, this);
        return new Facts(point, at, policy, site, experience, review, session, people, fears, standing);
    }

    /** The same facts about some of the people only. */
    public Facts aboutOnly(Predicate<PersonFacts> which) {
        return about(people.stream().filter(which).toList());
    }

    public Optional<ReviewFacts> reviewIfAny() {
        return Optional.ofNullable(review);
    }

    /** Who may decide about it, as they stand to this session: who works or dreams in it has a part in it, too (ETH-02). */
    public List<VoterFacts> voters() {
        if (review == null) {
            return List.of();
        }
        return towardsThoseInvolved(review.voters());
    }

    /** Who decided otherwise than by a vote, and whether they have a part in this session. */
    public List<VoterFacts> deciders() {
        return review == null ? List.of() : towardsThoseInvolved(review.deciders());
    }

    private List<VoterFacts> towardsThoseInvolved(List<VoterFacts> deciding) {
        if (deciding.isEmpty()) {
            return List.of();
        }
        Set<String> involved = involved();
        return deciding.stream().map(voter -> voter.towards(involved)).toList();
    }

    private Set<String> involved() {
        Set<String> involved = new HashSet<>();
        if (session != null) {
            involved.addAll(session.crew());
        }
        for (PersonFacts person : people) {
            Stream.of(person.background().signsInAs()).filter(Objects::nonNull).forEach(involved::add);
            involved.addAll(person.background().tiedTo());
            person.background().guardianSubjects().forEach(involved::add);
        }
        return involved;
    }

    /** Whether every guardian who permits a minor's dream grants this, too; of who is of age no guardian is asked. */
    public boolean guardiansGrant(PersonFacts person, Scope scope) {
        return !site.isMinor(person.background().birthDate(), at)
                || person.preparation().permissions().stream()
                        .map(PersonFacts.PermissionFacts::consent)
                        .filter(said -> said.standing() == PersonFacts.ConsentFacts.Standing.ACTIVE)
                        .allMatch(said -> said.granted().contains(scope));
    }

    /** Until when what runs out must hold: at the start until the dream is planned to be over, else right now. */
    public Instant mustHoldUntil() {
        return session != null && point == EvaluationPoint.START ? at.plus(session.lasts()) : at;
    }

    /** What the dream exposes people to after all changes that met a hazard. */
    public Exposure exposure() {
        Exposure now = Exposure.of(experience);
        for (DeviationFacts change : changes()) {
            now = now.after(change);
        }
        return now;
    }

    /**
     * Whether the dream exposes people to less than it did then, by changes that no ethicist found wrong: what one of these took
     * out does not count, and what it brought in has to be gone before anything does.
     */
    public boolean isLessSince(Instant moment) {
        Exposure then = Exposure.of(experience);
        Exposure before = then;
        Exposure now = then;
        for (DeviationFacts change : changes()) {
            now = now.after(change);
            if (change.at().isBefore(moment)) {
                then = now;
            }
            if (change.at().isBefore(moment) || change.foundWrong()) {
                before = now;
            }
        }
        return now.isLessThan(then) && now.isLessThan(before);
    }

    private List<DeviationFacts> changes() {
        return session == null ? List.of() : session.deviations();
    }

    public PolicyProfile.Tier tier() {
        return policy.tier(experience.intensity());
    }

    /**
     * Tells what an objection about a subject concerns besides. It is put together once for each person, and only when
     * somebody asks about one.
     */
    public Function<Subject, Around> around() {
        Around ofAll = aroundAll();
        Map<Subject, Around> ofEach = new HashMap<>();
        return subject -> {
            if (!subject.isOnePerson()) {
                return subject.kind() == Subject.Kind.INCIDENT ? ofAll.containing(containing(subject)) : ofAll;
            }
            if (ofEach.isEmpty()) {
                people.forEach(person -> ofEach.put(person.subject(), around(person, ofAll)));
            }
            return ofEach.getOrDefault(subject, ofAll);
        };
    }

    /** What is known of the whole. */
    public Around aroundAll() {
        Map<String, UUID> ids = new HashMap<>();
        if (review != null) {
            ids.put("reviewId", review.reviewId());
        }
        if (session == null) {
            return new Around(ids, null, Set.of(), Set.of(), Set.of(), review, Set.of(), null, Set.of(), null);
        }
        ids.put("sessionId", session.sessionId());
        Instant checkInFrom = session.startsAt().minus(policy.checkInWindow());
        return new Around(
                ids,
                null,
                Set.of(),
                onDuty(SessionFacts.CrewFacts::facilitates),
                onDuty(SessionFacts.CrewFacts::away),
                review,
                session.absent(),
                at.isBefore(checkInFrom) ? checkInFrom : null,
                Set.of(),
                null,
                session);
    }

    private Around.Containing containing(Subject incident) {
        SessionFacts.IncidentFacts known = session == null ? null : session.incidents();
        Set<String> signed = known == null
                ? Set.of()
                : known.nightmares().stream()
                        .filter(nightmare -> nightmare.incidentId().equals(incident.id()))
                        .flatMap(nightmare -> nightmare.signed().stream())
                        .collect(Collectors.toSet());
        return new Around.Containing(
                signed,
                session == null ? Set.of() : session.crew(),
                point == EvaluationPoint.LIVE
                        ? people.stream().map(PersonFacts::participantId).collect(Collectors.toSet())
                        : Set.of());
    }

    private Set<UUID> onDuty(Predicate<SessionFacts.CrewFacts> which) {
        return session == null
                ? Set.of()
                : session.onDuty().stream()
                        .filter(which)
                        .map(SessionFacts.CrewFacts::crewId)
                        .collect(Collectors.toSet());
    }

    private static Around around(PersonFacts person, Around all) {
        Map<String, UUID> ids = new HashMap<>(all.ids());
        ids.put("participantId", person.participantId());
        PersonFacts.ScreeningFacts screening = person.background().screening();
        if (screening != null) {
            ids.put("screeningId", screening.screeningId());
        }
        if (person.device() != null) {
            ids.put("deviceId", person.device().deviceId());
            if (person.device().stillToLetGo() != null) {
                ids.put("commandId", person.device().stillToLetGo());
            }
        }
        return new Around(
                ids,
                person.participantId(),
                person.background().guardians().stream()
                        .map(PersonFacts.GuardianFacts::guardianId)
                        .collect(Collectors.toSet()),
                all.accompanying(),
                all.away(),
                all.review(),
                Set.of(),
                all.checkInFrom(),
                screening == null ? Set.of() : screening.notClearedBy(),
                null);
    }

    /** What a result about the whole is about: the session, or the version where there is none yet. */
    public Subject whole() {
        return session == null ? Subject.version(experience.versionId()) : Subject.session(session.sessionId());
    }
}
