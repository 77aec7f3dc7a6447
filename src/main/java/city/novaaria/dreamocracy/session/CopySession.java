package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.FrozenVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.problems.TimeConflict;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Room;
import city.novaaria.dreamocracy.sanctuary.SignIns;
import city.novaaria.dreamocracy.session.Booking.Span;
import city.novaaria.dreamocracy.session.Occupancy.Busy;
import city.novaaria.dreamocracy.session.Occupancy.Claim;
import city.novaaria.dreamocracy.session.Session.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Plans a session again at other times: all of them or none. What was asked of people and what they said stays behind, and so
 * does who is on duty elsewhere or a minor then. The house and the chamber are held first, as for every plan.
 */
@Component
class CopySession {

    private final FindSession find;
    private final Sessions sessions;
    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final Bookings bookings;
    private final Claims claims;
    private final SignIns signIns;
    private final ServerClock clock;

    CopySession(
            FindSession find,
            Sessions sessions,
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            Bookings bookings,
            Claims claims,
            SignIns signIns,
            ServerClock clock) {
        this.find = find;
        this.sessions = sessions;
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.bookings = bookings;
        this.claims = claims;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Answers with the session that was copied. */
    @AtomicStep
    public Session copy(Caller caller, SessionId id, NewCopies request) {
        Session source = find.visible(caller, id);
        Actor by = caller.mustHold(source.sanctuaryId(), SessionAction.CHANGE.roles());
        House house = sanctuaries.hold(source.sanctuaryId()).orElseThrow(Refused::notFound);
        FrozenVersion version = dreamscapes.frozen(source.versionId()).orElseThrow(Refused::notFound);
        if (!house.open()) {
            throw unprocessable("Open", "copied-open");
        }
        if (dreamscapes.retired(version.dreamscape())) {
            throw unprocessable("Retired", "copied-in-use");
        }
        if (dreamscapes.ended(version.id())) {
            throw unprocessable("Ended", "copied-not-ended");
        }
        Room room = sanctuaries
                .lockChamber(house.id(), source.chamberId())
                .orElseThrow(() -> unprocessable("Chamber", "copied-chamber"));
        Instant at = clock.now();
        Plans plans = new Plans(source, version, house, room);
        List<Span> spans = spans(request, plans, at);
        mustBeFree(source, spans, at);
        List<Set<Duty>> crews = crews(source, house.site(), spans, at);
        source = find.hold(id);
        SessionId series = source.repeat(by, at);
        Session repeated = sessions.saveAndFlush(source);
        List<Session> planned = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            planned.add(new Session(new SessionId(Ids.next()), version, plans.at(spans.get(i)))
                    .planned(series, crews.get(i), by, at));
        }
        sessions.saveAllAndFlush(planned);
        return repeated;
    }

    /** How the session is planned at another time; with fewer places where the house now allows fewer. */
    private record Plans(Session source, FrozenVersion version, House house, Room room) {

        Span span(Instant start) {
            Duration grounding = house.policy().tier(version.intensity()).grounding();
            return new Span(start, start.plus(version.duration()).plus(grounding));
        }

        Plan at(Span span) {
            int most = Math.min(
                    room.berths(), house.policy().tier(version.intensity()).groupCap());
            int capacity = Math.min(source.capacity(), most);
            return new Plan(
                    source.chamberId(),
                    source.title(),
                    span.from(),
                    version.duration(),
                    span.to(),
                    capacity,
                    Math.min(source.minimumDreamers(), capacity));
        }

        @Override
        public String toString() {
            return "Plans[" + source.id() + "]";
        }
    }

    /** When the chamber is needed, soonest first; refuses what is past and what overlaps, all at once. */
    private static List<Span> spans(NewCopies request, Plans plans, Instant at) {
        if (!request.whole()) {
            throw unprocessable("When", "when");
        }
        List<Instant> starts =
                request.starts(plans.source().startsAt(), plans.house().site().timeZone(), at);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Span span = plans.span(starts.get(i));
            if (!starts.get(i).isAfter(at)) {
                errors.add(FieldError.at(request.pointer(i), "Future", "future"));
            }
            if (starts.subList(0, i).stream().map(plans::span).anyMatch(span::meets)) {
                errors.add(FieldError.at(request.pointer(i), "Apart", "apart"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.stream().distinct().toArray(FieldError[]::new));
        }
        return starts.stream()
                .map(plans::span)
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private void mustBeFree(Session source, List<Span> spans, Instant at) {
        List<Busy> taken = bookings.ofChambers(
                        List.of(source.chamberId()),
                        spans.getFirst().from(),
                        spans.getLast().to(),
                        at)
                .getOrDefault(source.chamberId(), List.of());
        List<Claim> others = claims.of(
                List.of(source.chamberId()),
                List.of(),
                new Span(spans.getFirst().from(), spans.getLast().to()));
        List<TimeConflict> conflicts = spans.stream()
                .filter(span -> !sessionsIn(taken, span).isEmpty()
                        || others.stream().anyMatch(claim -> new Span(claim.from(), claim.until()).meets(span)))
                .map(span -> new TimeConflict(span.from(), sessionsIn(taken, span)))
                .toList();
        if (!conflicts.isEmpty()) {
            throw Refused.because(SessionProblem.CHAMBER_TAKEN)
                    .with(
                            "sessionIds",
                            conflicts.stream()
                                    .flatMap(conflict -> conflict.sessionIds().stream())
                                    .distinct()
                                    .toList())
                    .with("conflicts", conflicts);
        }
    }

    private static List<SessionId> sessionsIn(List<Busy> taken, Span span) {
        return taken.stream()
                .filter(busy -> new Span(busy.from(), busy.until()).meets(span))
                .map(Busy::session)
                .toList();
    }

    /** For each time those who are on duty now, still hold their role, are of age and on duty nowhere else then. */
    private List<Set<Duty>> crews(Session source, SiteFacts site, List<Span> spans, Instant at) {
        List<Member> members = find.onDuty(source);
        Set<String> subjects = members.stream().map(Member::subject).collect(Collectors.toSet());
        Map<String, LocalDate> born = signIns.birthDates(subjects);
        Map<String, List<Busy>> busy = bookings.ofCrew(
                subjects, spans.getFirst().from(), spans.getLast().to(), at);
        return spans.stream()
                .map(span -> {
                    Set<CrewId> coming = members.stream()
                            .filter(member -> sessionsIn(busy.getOrDefault(member.subject(), List.of()), span)
                                    .isEmpty())
                            .filter(member -> !SignIns.isMinor(born.get(member.subject()), site, span.from()))
                            .map(Member::id)
                            .collect(Collectors.toSet());
                    return source.duties().stream()
                            .filter(duty -> coming.contains(duty.crew()))
                            .collect(Collectors.toSet());
                })
                .toList();
    }

    private static Refused unprocessable(String code, String wanted) {
        return Refused.unprocessable(FieldError.at("#", code, wanted));
    }
}
