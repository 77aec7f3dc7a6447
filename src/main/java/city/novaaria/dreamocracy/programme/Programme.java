package city.novaaria.dreamocracy.programme;

import city.novaaria.dreamocracy.calendar.HouseOffers;
import city.novaaria.dreamocracy.calendar.Offer;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.dreamscape.Announcements;
import city.novaaria.dreamocracy.dreamscape.Announcements.Announced;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.gate.MayJoin;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.SoonestFirst;
import city.novaaria.dreamocracy.http.SoonestFirst.Place;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.KnownHouses;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.programme.OpenSessions.Wanted;
import city.novaaria.dreamocracy.programme.ProgrammeView.Accompanying;
import city.novaaria.dreamocracy.programme.ProgrammeView.Asks;
import city.novaaria.dreamocracy.programme.ProgrammeView.Venue;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.Hosts;
import city.novaaria.dreamocracy.sanctuary.Hosts.Host;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what may be joined, in the same few statements for any number of sessions. */
@Component
class Programme implements HouseOffers {

    private final OpenSessions sessions;
    private final Hosts hosts;
    private final SanctuaryRegister sanctuaries;
    private final KnownHouses participants;
    private final GuardianRegister guardians;
    private final Announcements dreamscapes;
    private final MayJoin joining;
    private final ServerClock clock;

    Programme(
            OpenSessions sessions,
            Hosts hosts,
            SanctuaryRegister sanctuaries,
            KnownHouses participants,
            GuardianRegister guardians,
            Announcements dreamscapes,
            MayJoin joining,
            ServerClock clock) {
        this.sessions = sessions;
        this.hosts = hosts;
        this.sanctuaries = sanctuaries;
        this.participants = participants;
        this.guardians = guardians;
        this.dreamscapes = dreamscapes;
        this.joining = joining;
        this.clock = clock;
    }

    /** What somebody looks for; what is null filters nothing. */
    record Sought(
            @Nullable Set<SanctuaryId> sanctuaries,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Set<Intensity> intensities,
            @Nullable Set<String> languages,
            @Nullable Set<String> tags) {

        private boolean at(Host host) {
            return sanctuaries == null || sanctuaries.contains(host.house().id());
        }

        private boolean byVersion() {
            return languages != null || tags != null;
        }

        private boolean fits(Announced version) {
            return (languages == null || languages.stream().anyMatch(version::isIn))
                    && (tags == null || version.touched().stream().anyMatch(tag -> tag.isMeantBy(tags)));
        }
    }

    /**
     * What of a page is read together, so that its length costs no statement.
     *
     * @param known the houses where the caller works or dreams
     */
    private record Around(
            Set<SanctuaryId> known,
            Map<SanctuaryId, Host> hosts,
            Map<VersionId, Announced> versions,
            Map<CrewId, String> names) {

        @Override
        public String toString() {
            return "Around";
        }
    }

    @Transactional(readOnly = true)
    public Page<ProgrammeView> list(Caller caller, Sought sought, SoonestFirst ask) {
        Instant now = clock.now();
        Set<SanctuaryId> known = known(caller, now);
        Map<SanctuaryId, Host> hosts = hosts(known, sought::at);
        Wanted wanted = new Wanted(hosts.keySet(), sought.from(), sought.to(), sought.intensities(), null);
        if (sought.byVersion()) {
            wanted = wanted.of(fitting(sought, sessions.versions(wanted, now)));
        }
        List<OpenSession> found = sessions.page(caller, wanted, ask, now);
        return Page.ofAll(ask, found, OpenSession::place, page -> views(page, known, hosts));
    }

    /** What strangers are shown of one house, the soonest first; empty where they are shown nothing. */
    @Override
    @Transactional(readOnly = true)
    public List<Offer> at(SanctuaryId house, int most) {
        Instant now = clock.now();
        Map<SanctuaryId, Host> shown = hosts(Set.of(), host -> host.house().id().equals(house));
        List<OpenSession> found = sessions.page(
                Caller.nobody(),
                new Wanted(shown.keySet(), null, null, null, null),
                new SoonestFirst(most, null, Place::toString),
                now);
        Map<SessionId, ProgrammeView> views = views(found, Set.of(), shown).stream()
                .collect(Collectors.toMap(ProgrammeView::sessionId, Function.identity()));
        return found.stream()
                .limit(most)
                .map(session -> offer(session, Objects.requireNonNull(views.get(session.id()))))
                .toList();
    }

    private static Offer offer(OpenSession session, ProgrammeView view) {
        return new Offer(
                session.id().value(),
                view.startsAt(),
                view.endsAt(),
                view.title(),
                view.synopsis(),
                view.contentTags(),
                view.place().sanctuary() + ", " + view.place().city(),
                view.href(),
                session.planRevision(),
                session.plannedAt());
    }

    /** Whoever may enroll may read what they would enroll in, also where the list is for members. */
    @Transactional(readOnly = true)
    public ProgrammeSessionView find(Caller caller, SessionId id) {
        Instant now = clock.now();
        OpenSession found = sessions.find(caller, id, now).orElseThrow(Refused::notFound);
        Set<SanctuaryId> known = known(caller, now);
        Set<SanctuaryId> shown = new HashSet<>(known);
        if (caller.participant().isPresent()) {
            shown.add(found.sanctuary());
        }
        Map<SanctuaryId, Host> hosts = hosts(shown, host -> host.house().id().equals(found.sanctuary()));
        ProgrammeView view =
                views(List.of(found), known, hosts).stream().findFirst().orElseThrow(Refused::notFound);
        return ProgrammeSessionView.of(view, joining.ask(caller, id));
    }

    /** Where the caller works or dreams, or a minor for whom they speak does. */
    private Set<SanctuaryId> known(Caller caller, Instant now) {
        Set<SanctuaryId> known = new HashSet<>(caller.sanctuaries());
        caller.participant().ifPresent(person -> {
            known.addAll(participants.knownAt(person));
            guardians.minorsKnownAt(person, now).values().forEach(known::addAll);
        });
        return known;
    }

    private Map<SanctuaryId, Host> hosts(Set<SanctuaryId> shown, Predicate<Host> wanted) {
        return hosts.withProgramme(shown).stream()
                .filter(wanted)
                .collect(Collectors.toMap(host -> host.house().id(), Function.identity()));
    }

    private Set<VersionId> fitting(Sought sought, Set<VersionId> offered) {
        return dreamscapes.announced(offered).entrySet().stream()
                .filter(version -> sought.fits(version.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<ProgrammeView> views(List<OpenSession> page, Set<SanctuaryId> known, Map<SanctuaryId, Host> hosts) {
        Around around = new Around(
                known,
                hosts,
                dreamscapes.announced(page.stream().map(OpenSession::version).collect(Collectors.toSet())),
                sanctuaries.names(page.stream()
                        .flatMap(session -> session.crew().keySet().stream())
                        .collect(Collectors.toSet())));
        return page.stream()
                .filter(session -> hosts.containsKey(session.sanctuary()))
                .map(session -> view(session, around))
                .toList();
    }

    private static ProgrammeView view(OpenSession session, Around around) {
        Host host = Objects.requireNonNull(around.hosts().get(session.sanctuary()));
        Announced version = Objects.requireNonNull(around.versions().get(session.version()));
        return new ProgrammeView(
                session.id(),
                "/api/v1/programme/" + session.id(),
                session.title(),
                version.synopsis(),
                session.intensity(),
                version.facts().modality(),
                version.contentTags(),
                version.languages(),
                Venue.of(host),
                session.startsAt(),
                session.startsAt().plus(session.duration()),
                crew(session, around),
                Math.clamp(session.free(), 0, ProgrammeView.COUNTED),
                session.free() <= 0,
                Asks.of(version.facts(), host.house()));
    }

    /** Those who still hold their role, always in the same order; strangers read no names. */
    private static List<Accompanying> crew(OpenSession session, Around around) {
        boolean named = around.known().contains(session.sanctuary());
        return session.crew().entrySet().stream()
                .filter(duty -> around.names().containsKey(duty.getKey()))
                .map(duty -> new Accompanying(named ? around.names().get(duty.getKey()) : null, duty.getValue()))
                .sorted(Comparator.comparing(Accompanying::duty)
                        .thenComparing(Accompanying::displayName, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
