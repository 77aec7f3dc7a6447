package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import java.util.function.Function;
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

    /** Without a record nobody reads what others said. */
    @Transactional
    public Page<IncidentTextView> texts(Caller caller, IncidentId id, PageAsk page) {
        Incident incident = incidents.findById(id).orElseThrow(Refused::notFound);
        IncidentAccess access = accesses.of(incident, caller).mustBeVisible();
        if (!access.own() && !access.reads()) {
            throw Refused.forbidden("reading-report");
        }
        List<IncidentText> found = pages.read(IncidentText.class, List.of(IncidentTexts.branchOf(id)), page);
        if (!access.own() && !found.isEmpty()) {
            readings.save(
                    new IncidentReading(new IncidentReadingId(Ids.next()), incident, access.reader(), clock.now()));
        }
        return Page.of(page, found, text -> text.id().value(), IncidentTextView::of);
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
