package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SignIns;
import city.novaaria.dreamocracy.session.Booking.Span;
import city.novaaria.dreamocracy.session.Session.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans sessions and changes their plans; the chamber is held first, so that two bookings of it never overlap. */
@Component
class PlanSession {

    /** Who checks in anew when a session is postponed. */
    private static final Set<EnrollmentState> NOT_LEFT =
            EnumSet.of(EnrollmentState.ENROLLED, EnrollmentState.CHECKED_IN, EnrollmentState.NOT_CLEARED);

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final ParticipantRegister participants;
    private final SignIns signIns;
    private final CrewGate gate;
    private final Bookings bookings;
    private final Claims claims;
    private final Seats seats;
    private final ServerClock clock;

    PlanSession(
            FindSession find,
            Sessions sessions,
            Enrollments enrollments,
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            ParticipantRegister participants,
            SignIns signIns,
            CrewGate gate,
            Bookings bookings,
            Claims claims,
            Seats seats,
            ServerClock clock) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.participants = participants;
        this.signIns = signIns;
        this.gate = gate;
        this.bookings = bookings;
        this.claims = claims;
        this.seats = seats;
        this.clock = clock;
    }

    @AtomicStep
    public Session plan(Caller caller, NewSession request) {
        SanctuaryRegister.House house = sanctuaries
                .hold(request.sanctuaryId())
                .orElseThrow(() -> unprocessable("#/sanctuaryId", "Sanctuary", "sanctuary"));
        Actor by = caller.mustHold(house.id(), SessionAction.CHANGE.roles());
        if (!house.open()) {
            throw unprocessable("#/sanctuaryId", "Open", "sanctuary-open");
        }
        FrozenVersion version = dreamscapes
                .frozen(house.id(), request.dreamscapeId(), request.dreamscapeVersion())
                .orElseThrow(() -> unprocessable("#/dreamscapeVersion", "Version", "version-here"));
        if (dreamscapes.retired(version.dreamscape())) {
            throw unprocessable("#/dreamscapeId", "Retired", "dreamscape-in-use");
        }
        mustNotHaveEnded(version);
        SessionId id = new SessionId(Ids.next());
        Plan plan = checked(
                id,
                house,
                version,
                new WantedPlan(
                        request.chamberId(),
                        request.title(),
                        request.startsAt(),
                        request.capacity(),
                        request.minimumDreamers()),
                Judged.ALL);
        return sessions.saveAndFlush(new Session(id, version, plan).planned(by, clock.now()));
    }

    private void mustNotHaveEnded(FrozenVersion version) {
        if (dreamscapes.ended(version.id())) {
            throw unprocessable("#/dreamscapeVersion", "Ended", "version-not-ended");
        }
    }

    /** Refuses to plan for a session that can never be opened or started. */
    private void mustGoOn(FrozenVersion version) {
        if (dreamscapes.ended(version.id())) {
            throw Refused.because(SessionProblem.VERSION_ENDED);
        }
    }

    @AtomicStep
    public Session change(Caller caller, SessionId id, ExpectedVersion expected, ChangeSession request) {
        Session session = find.visible(caller, id);
        Actor by = caller.mustHold(session.sanctuaryId(), SessionAction.CHANGE.roles());
        expected.check(session.version());
        SessionAction.CHANGE.mustBePossible(session, caller);
        if (request.startsAt() != null
                && !request.startsAt().equals(session.startsAt())
                && session.state() == SessionState.CHECK_IN) {
            // people are here already: only postponing asks them anew whether they are fit
            throw unprocessable("#/startsAt", "CheckIn", "start-kept");
        }
        int number = request.dreamscapeVersion() == null ? session.dreamscapeVersion() : request.dreamscapeVersion();
        FrozenVersion version = dreamscapes
                .frozen(session.sanctuaryId(), session.dreamscapeId(), number)
                .orElseThrow(() -> unprocessable("#/dreamscapeVersion", "Version", "version-of-same"));
        if (version.id().equals(session.versionId())) {
            mustGoOn(version);
        } else {
            mustNotHaveEnded(version);
        }
        SanctuaryRegister.House house = sanctuaries.find(session.sanctuaryId()).orElseThrow(Refused::notFound);
        Plan plan = changed(
                session,
                house,
                version,
                new WantedPlan(
                        request.chamberId() == null ? session.chamberId() : request.chamberId(),
                        request.title() == null ? session.title() : request.title(),
                        request.startsAt() == null ? session.startsAt() : request.startsAt(),
                        request.capacity() == null ? session.capacity() : request.capacity(),
                        request.minimumDreamers() == null ? session.minimumDreamers() : request.minimumDreamers()));
        session = find.hold(id);
        if (plan.capacity() < seats.taken(id)) {
            throw Refused.because(SessionProblem.FEWER_THAN_SEATED);
        }
        session.change(version, plan, by, clock.now());
        return sessions.saveAndFlush(session);
    }

    @AtomicStep
    public Session postpone(Caller caller, SessionId id, Instant newStart) {
        Session session = find.visible(caller, id);
        Actor by = caller.mustHold(session.sanctuaryId(), SessionAction.POSTPONE.roles());
        FrozenVersion version = dreamscapes.frozen(session.versionId()).orElseThrow(Refused::notFound);
        SanctuaryRegister.House house = sanctuaries.find(session.sanctuaryId()).orElseThrow(Refused::notFound);
        SessionAction.POSTPONE.mustBePossible(session, caller);
        mustGoOn(version);
        Plan plan = changed(
                session,
                house,
                version,
                new WantedPlan(
                        session.chamberId(), session.title(), newStart, session.capacity(), session.minimumDreamers()));
        session = find.hold(id);
        session.postpone(plan, Set.copyOf(enrollments.idsIn(id, AnyOf.names(NOT_LEFT))), by, clock.now());
        Session postponed = sessions.saveAndFlush(session);
        enrollments.askAnew(id, NOT_LEFT, EnrollmentState.ENROLLED);
        return postponed;
    }

    @AtomicStep
    public CharterDecision<Session> assign(
            Caller caller, SessionId id, ExpectedVersion expected, List<DutyView> wanted) {
        Session session = find.visible(caller, id);
        Actor by = caller.mustHold(session.sanctuaryId(), SessionAction.ASSIGN_CREW.roles());
        expected.check(session.version());
        session = find.hold(id);
        SessionAction.ASSIGN_CREW.mustBePossible(session, caller);
        if (session.state() == SessionState.SURFACING
                && wanted.stream().noneMatch(duty -> duty.duty() == Role.FACILITATOR)) {
            throw unprocessable("#", "Facilitator", "facilitated");
        }
        Map<String, DutyView> judged = new LinkedHashMap<>();
        wanted.forEach(duty -> judged.put("#/" + judged.size(), duty));
        return assign(caller, session, by, wanted, judged);
    }

    /** One more on duty, besides those who are; whoever is already stays so. */
    @AtomicStep
    public CharterDecision<Session> putOnDuty(Caller caller, SessionId id, DutyView coming) {
        // only looked at, so that those who came meanwhile are read under the lock
        SanctuaryId house = find.seen(caller, id).orElseThrow(Refused::notFound).sanctuaryId();
        Actor by = caller.mustHold(house, SessionAction.ASSIGN_CREW.roles());
        Session session = find.hold(id);
        SessionAction.ASSIGN_CREW.mustBePossible(session, caller);
        List<DutyView> present = DutyView.of(session);
        if (present.contains(coming)) {
            return new CharterDecision.Granted<>(session);
        }
        if (present.size() >= DutyView.MOST) {
            throw Refused.unprocessable(
                    FieldError.at("#/crewId", "Size", "not-over-full", Map.of("most", DutyView.MOST)));
        }
        List<DutyView> wanted =
                Stream.concat(present.stream(), Stream.of(coming)).toList();
        return assign(caller, session, by, wanted, Map.of("#", coming));
    }

    /**
     * Puts those on duty who are wanted.
     *
     * @param judged those of them of whom it is asked whether they may be, by where the request names them
     */
    private CharterDecision<Session> assign(
            Caller caller, Session session, Actor by, List<DutyView> wanted, Map<String, DutyView> judged) {
        Map<CrewId, SanctuaryRegister.Member> crew =
                sanctuaries
                        .crew(
                                session.sanctuaryId(),
                                wanted.stream().map(DutyView::crewId).toList())
                        .stream()
                        .collect(Collectors.toMap(SanctuaryRegister.Member::id, member -> member));
        Set<String> seated = wanted.isEmpty() ? Set.of() : seated(session, caller);
        Set<String> minors = minors(session, crew.values());
        Set<CrewId> busy = session.state().live() ? dreamingElsewhere(session, crew) : Set.of();
        List<FieldError> errors = new ArrayList<>();
        judged.forEach((at, duty) -> {
            SanctuaryRegister.Member member = crew.get(duty.crewId());
            if (member == null) {
                errors.add(FieldError.at(at + "/crewId", "Crew", "crew-here"));
            } else if (member.role() != duty.duty()) {
                errors.add(FieldError.at(at + "/duty", "Duty", "duty"));
            } else if (seated.contains(member.subject())) {
                errors.add(FieldError.at(at + "/crewId", "Dreamer", "not-dreaming-here"));
            } else if (minors.contains(member.subject())) {
                errors.add(FieldError.at(at + "/crewId", "Minor", "crew-of-age"));
            } else if (busy.contains(member.id())) {
                errors.add(FieldError.at(at + "/crewId", "Busy", "not-elsewhere"));
            }
        });
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
        Set<Duty> duties = wanted.stream()
                .map(duty -> new Duty(duty.crewId().value(), duty.duty()))
                .collect(Collectors.toSet());
        Instant at = clock.now();
        if (session.state().live() && !duties.equals(session.duties())) {
            Verdict verdict = gate.accompaniedBy(session, crew.values(), at);
            if (!verdict.granted()) {
                session.objected(verdict, by);
                sessions.save(session);
                return CharterDecision.Objected.to(verdict);
            }
        }
        session.assign(duties, by, at);
        return new CharterDecision.Granted<>(sessions.saveAndFlush(session));
    }

    /** How those sign in whose enrollment counts, as far as the caller knows: who dreams does not accompany. */
    private Set<String> seated(Session session, Caller caller) {
        List<ParticipantId> people = session.isAccompaniedBy(caller)
                ? enrollments.peopleIn(session.id())
                : enrollments.peopleKnownIn(session.id());
        return participants.about(people).values().stream()
                .map(ParticipantRegister.Person::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Who would be on duty and will not be of age when it starts: a role can be older than the record. */
    private Set<String> minors(Session session, Collection<SanctuaryRegister.Member> crew) {
        Instant at = clock.now();
        return signIns.minors(
                crew.stream().map(SanctuaryRegister.Member::subject).toList(),
                sanctuaries
                        .find(session.sanctuaryId())
                        .orElseThrow(Refused::notFound)
                        .site(),
                at.isBefore(session.startsAt()) ? session.startsAt() : at);
    }

    /** Who is to come to a running dream and is in another one; who is on duty already stays or goes. */
    private Set<CrewId> dreamingElsewhere(Session session, Map<CrewId, SanctuaryRegister.Member> crew) {
        Set<CrewId> present = session.duties().stream().map(Duty::crew).collect(Collectors.toSet());
        List<SanctuaryRegister.Member> coming = crew.values().stream()
                .filter(member -> !present.contains(member.id()))
                .toList();
        // no other dream begins with them meanwhile
        sanctuaries.holdCrew(
                coming.stream().map(SanctuaryRegister.Member::subject).toList());
        Map<String, ParticipantId> known = participants.signingInAs(
                coming.stream().map(SanctuaryRegister.Member::subject).toList());
        List<ParticipantId> asleep = enrollments.dreamingElsewhere(
                known.values().stream().map(ParticipantId::value).toList(), session.id());
        known.values().retainAll(asleep);
        return coming.stream()
                .filter(member -> known.containsKey(member.subject()))
                .map(SanctuaryRegister.Member::id)
                .collect(Collectors.toSet());
    }

    /** What somebody would like; what they left out is chosen for them. */
    private record WantedPlan(
            ChamberId chamber,
            String title,
            Instant startsAt,
            @Nullable Integer capacity,
            @Nullable Integer minimumDreamers) {}

    /** What of a plan is new; what somebody leaves as it is was judged before. */
    private record Judged(boolean start, boolean size, boolean booking) {

        static final Judged ALL = new Judged(true, true, true);
    }

    private Plan changed(Session before, SanctuaryRegister.House house, FrozenVersion version, WantedPlan wanted) {
        boolean elsewhere =
                !wanted.chamber().equals(before.chamberId()) || !version.id().equals(before.versionId());
        boolean start = !wanted.startsAt().equals(before.startsAt());
        boolean size = !Integer.valueOf(before.capacity()).equals(wanted.capacity())
                || !Integer.valueOf(before.minimumDreamers()).equals(wanted.minimumDreamers());
        return checked(before.id(), house, version, wanted, new Judged(start, elsewhere || size, elsewhere || start));
    }

    /** Holds the chamber and checks what is new of the plan; the session itself is held after it. */
    private Plan checked(
            SessionId id, SanctuaryRegister.House house, FrozenVersion version, WantedPlan wanted, Judged judged) {
        SanctuaryRegister.Room room = sanctuaries
                .lockChamber(house.id(), wanted.chamber())
                .orElseThrow(() -> unprocessable("#/chamberId", "Chamber", "open-chamber"));
        PolicyProfile.Tier tier = house.policy().tier(version.intensity());
        int most = Math.min(room.berths(), tier.groupCap());
        int capacity = wanted.capacity() == null ? most : wanted.capacity();
        int minimum = wanted.minimumDreamers() == null ? 1 : wanted.minimumDreamers();
        List<FieldError> errors = new ArrayList<>();
        Instant at = clock.now();
        if (judged.start() && !wanted.startsAt().isAfter(at)) {
            errors.add(FieldError.at("#/startsAt", "Future", "future"));
        }
        if (judged.size() && capacity > most) {
            errors.add(FieldError.at("#/capacity", "Capacity", "capacity", Map.of("most", most)));
        }
        if (judged.size() && minimum > capacity) {
            errors.add(FieldError.at("#/minimumDreamers", "Minimum", "minimum"));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
        Instant bookedUntil = wanted.startsAt().plus(version.duration()).plus(tier.grounding());
        Span needed = new Span(wanted.startsAt(), bookedUntil);
        List<SessionId> inTheWay = judged.booking() ? bookings.inTheWay(wanted.chamber(), id, needed, at) : List.of();
        if (!inTheWay.isEmpty()
                || (judged.booking()
                        && !claims.of(List.of(wanted.chamber()), List.of(), needed)
                                .isEmpty())) {
            throw Refused.because(SessionProblem.CHAMBER_TAKEN).with("sessionIds", inTheWay);
        }
        return new Plan(
                wanted.chamber(),
                wanted.title(),
                wanted.startsAt(),
                version.duration(),
                bookedUntil,
                capacity,
                minimum);
    }

    private static Refused unprocessable(String pointer, String code, String wanted) {
        return Refused.unprocessable(FieldError.at(pointer, code, wanted));
    }
}
