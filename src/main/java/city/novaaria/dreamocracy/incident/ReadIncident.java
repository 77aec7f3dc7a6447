package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows incidents to who looks into them and to who reported them; what was said leaves a record of who read it. */
@Component
class ReadIncident {

    private final Incidents incidents;
    private final IncidentReadings readings;
    private final IncidentAccesses accesses;
    private final KeysetPages pages;
    private final ServerClock clock;

    ReadIncident(
            Incidents incidents,
            IncidentReadings readings,
            IncidentAccesses accesses,
            KeysetPages pages,
            ServerClock clock) {
        this.incidents = incidents;
        this.readings = readings;
        this.accesses = accesses;
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public IncidentAccess read(Caller caller, IncidentId id) {
        return accesses.of(incidents.findById(id).orElseThrow(Refused::notFound), caller)
                .mustBeVisible();
    }

    @Transactional(readOnly = true)
    public Page<IncidentView> list(Caller caller, Incidents.Filter filter, PageAsk page) {
        List<Incident> found = pages.read(Incident.class, Incidents.branches(caller, filter), page);
        Function<Incident, IncidentAccess> access = accesses.ofAll(found, caller);
        return Page.of(
                page,
                found,
                incident -> incident.id().value(),
                incident -> IncidentView.inList(access.apply(incident)));
    }

    /** Without a record nobody reads what others said; who looks into it reads what was said of the same, too. */
    @Transactional
    public Page<IncidentTextView> texts(Caller caller, IncidentId id, PageAsk page) {
        IncidentAccess access = read(caller, id);
        if (!access.own() && !access.reads()) {
            throw Refused.forbidden("reading-report");
        }
        Map<IncidentId, Incident> about = allOf(access).collect(Collectors.toMap(Incident::id, Function.identity()));
        List<IncidentText> found =
                pages.read(IncidentText.class, List.of(IncidentTexts.branchOf(about.keySet())), page);
        Instant at = clock.now();
        readings.saveAll(found.stream()
                .map(text -> Objects.requireNonNull(about.get(text.incidentId())))
                .distinct()
                .filter(read -> !read.isReportedBy(caller))
                .map(read -> new IncidentReading(new IncidentReadingId(Ids.next()), read, access.reader(), at))
                .toList());
        return Page.of(page, found, text -> text.id().value(), IncidentTextView::of);
    }

    /** It, and for who looks into it those that are the same, except what concerns them. */
    private Stream<Incident> allOf(IncidentAccess access) {
        Stream<Incident> same = access.reads()
                ? incidents.findByDuplicateOf(access.incident().id()).stream()
                        .filter(duplicate -> !duplicate.concerns(access.caller()))
                : Stream.of();
        return Stream.concat(Stream.of(access.incident()), same);
    }

    /** For who reads what was said; without a record nobody reads what others found. */
    @Transactional
    public Page<IncidentFindingView> findings(Caller caller, IncidentId id, PageAsk page) {
        Incident incident = incidents.findById(id).orElseThrow(Refused::notFound);
        IncidentAccess access = accesses.of(incident, caller).mustBeVisible();
        if (!access.reads()) {
            throw Refused.forbidden("reading-report");
        }
        List<IncidentFinding> found = pages.read(IncidentFinding.class, List.of(IncidentFindings.branchOf(id)), page);
        if (!found.isEmpty()) {
            readings.save(
                    new IncidentReading(new IncidentReadingId(Ids.next()), incident, access.reader(), clock.now()));
        }
        return Page.of(page, found, finding -> finding.id().value(), IncidentFindingView::of);
    }
}
