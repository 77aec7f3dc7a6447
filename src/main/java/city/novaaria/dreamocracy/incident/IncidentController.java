package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.CountedApart;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.RetryHeaders;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong, from the report on. */
@RestController
@Personal
@RequestMapping("/api/v1/incidents")
@Tag(
        name = "Incidents",
        description = "Anybody reports what went wrong, at any time; who reported it is told to nobody.")
class IncidentController {

    private final ReportIncident reporting;
    private final ReadIncident reading;
    private final FollowIncident following;
    private final TriageIncident triaging;
    private final GiveModelBack settling;

    IncidentController(
            ReportIncident reporting,
            ReadIncident reading,
            FollowIncident following,
            TriageIncident triaging,
            GiveModelBack settling) {
        this.reporting = reporting;
        this.reading = reading;
        this.following = following;
        this.triaging = triaging;
        this.settling = settling;
    }

    @NeverGated
    @CountedApart
    @OpenToAnybody
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "reportIncident",
            summary = "Report that something went wrong",
            description =
                    "For anybody, also without signing in, in every state of everything and as often as they like (INC-01)."
                            + " Everything may be left out, and what cannot be read counts as left out; whether what is named"
                            + " exists makes no difference to the answer. Who reported it is told to nobody. Without signing in"
                            + " (and when what you sign in with is wrong or has run out) the reply carries a `claimCode`, this one time: whoever has it follows the incident with POST"
                            + " /incident-lookups and says more with /incident-additions. An emergency in a running dream takes"
                            + " effect before this answers: from the crew of its sanctuary or somebody in the session it counts"
                            + " as S1 and brings everybody back; from anybody else it pauses that dream, once an hour. The"
                            + " same `Idempotency-Key` with the same words is one report.")
    ResponseEntity<IncidentReceipt> report(
            Caller caller, Attempt attempt, @Valid @RequestBody(required = false) @Nullable NewIncident request) {
        NewIncident report = request == null ? NewIncident.NOTHING : request;
        ReportIncident.Reported told = reporting.report(caller, attempt, report);
        ResponseEntity.BodyBuilder answer = ResponseEntity.created(URI.create("/api/v1/incidents/" + told.id()))
                .eTag(Etag.of(told.version()));
        if (told.again()) {
            answer.header(RetryHeaders.IDEMPOTENCY_REPLAYED, "true");
        }
        return answer.body(new IncidentReceipt(
                told.id(),
                told.at(),
                report.urgent(),
                report.text() != null,
                Texts.ofRequest().say(report.urgent() ? "incident.next-emergency" : "incident.next", Map.of()),
                told.claimCode()));
    }

    @GetMapping
    @Operation(
            operationId = "listIncidents",
            summary = "List the incidents you may know of",
            description =
                    "Shows the caller's own reports, and to facilitators and ethicists all of their sanctuaries; how somebody"
                            + " behaved, only to ethicists who were not there. To city stewards, those of which nobody knows"
                            + " where they happened. Never what was said, nor who reported it. Newest first; those of nobody"
                            + " known have a random id and stand anywhere.")
    Page<IncidentView> list(
            Caller caller,
            @Parameter(description = "Only those in these states.", example = "REPORTED")
                    @RequestParam(required = false)
                    @Nullable
                    Set<IncidentState> state,
            @Parameter(description = "Only those that are as bad.", example = "S1")
                    @RequestParam(required = false)
                    @Nullable
                    Set<Severity> severity,
            @Parameter(description = "Only those in these sessions.", example = "01930000-0000-7000-8000-000000000605")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SessionId> sessionId,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            PageAsk page) {
        return reading.list(caller, new Incidents.Filter(state, severity, sessionId, sanctuaryId), page);
    }

    @GetMapping("/{incidentId}")
    @Operation(
            operationId = "getIncident",
            summary = "Look at an incident",
            description =
                    "For who reported it, and for facilitators and ethicists of the sanctuary, whom it does not concern; for"
                            + " how somebody behaved, only ethicists who were not there. To everybody else there is none.")
    ResponseEntity<IncidentView> get(Caller caller, @PathVariable IncidentId incidentId) {
        return ok(reading.read(caller, incidentId));
    }

    @GetMapping("/{incidentId}/texts")
    @Operation(
            operationId = "readIncidentTexts",
            summary = "Read what was said about an incident",
            description =
                    "For who reported it, ethicists of the sanctuary, and who facilitates on duty in its session; the newest"
                            + " first. Who looks into it reads what was said about its duplicates, too; who reported it reads"
                            + " only what they said themselves. Everybody's reading but the reporter's is recorded, and they"
                            + " see how often it was.")
    Page<IncidentTextView> texts(Caller caller, @PathVariable IncidentId incidentId, PageAsk page) {
        return reading.texts(caller, incidentId, page);
    }

    @PostMapping("/{incidentId}/additions")
    @Operation(
            operationId = "addToIncident",
            summary = "Say more about an incident",
            description =
                    "For who reported it, in every state: what is closed is opened again, and what is a duplicate is"
                            + " heard in the other incident. Saying the same again changes nothing.")
    ResponseEntity<IncidentView> add(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewAddition request) {
        return ok(following.add(caller, incidentId, request.text()));
    }

    @PostMapping("/{incidentId}/triage")
    @Operation(
            operationId = "triageIncident",
            summary = "Say how bad an incident is",
            description =
                    "For ethicists and facilitators of the sanctuary, whom it does not concern; about how somebody behaved, only"
                            + " for ethicists who were not there. It counts at once, also when it is repeated with something"
                            + " worse, and what becomes serious is contained before anything else; that it weighs less than what"
                            + " counts already, or that a serious SHARED_NIGHTMARE is none, a second person has to confirm"
                            + " (INC-02). What is serious and may come from the dream pauses the session, and the worst brings"
                            + " everybody back, before this answers.")
    ResponseEntity<IncidentView> triage(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewTriage request) {
        return ok(triaging.triage(caller, incidentId, request));
    }

    @PostMapping("/{incidentId}/lowering")
    @Operation(
            operationId = "confirmLowerSeverity",
            summary = "Confirm that an incident weighs less",
            description = "For whoever may triage it, and is not the person who asked for it.")
    ResponseEntity<IncidentView> lower(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewReason request) {
        return ok(triaging.confirmLower(caller, incidentId, request.reason()));
    }

    @PostMapping("/{incidentId}/duplicate")
    @Operation(
            operationId = "markIncidentDuplicate",
            summary = "Say that an incident is the same as another one",
            description =
                    "For whoever may triage both, before it is contained. All goes on in the other one, which weighs at"
                            + " least as much.")
    ResponseEntity<IncidentView> duplicate(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewDuplicate request) {
        return ok(triaging.markDuplicate(caller, incidentId, request.duplicateOf()));
    }

    @PostMapping("/{incidentId}/assignment")
    @Operation(
            operationId = "assignIncident",
            summary = "Say which sanctuary looks into an incident",
            description = "For city stewards, while nobody knows where it happened. From then on it is shown to that"
                    + " sanctuary.")
    ResponseEntity<IncidentView> assign(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewAssignment request) {
        return ok(triaging.assign(caller, incidentId, request.sanctuaryId()));
    }

    @PostMapping("/{incidentId}/containment")
    @Operation(
            operationId = "containIncident",
            summary = "Say that an incident harms nobody any more",
            description = "For ethicists of the sanctuary who were not there, once it is triaged; a shared nightmare is"
                    + " contained by four roles together instead (INC-02).")
    ResponseEntity<IncidentView> contain(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewReason request) {
        return ok(triaging.contain(caller, incidentId, request.reason()));
    }

    @PostMapping("/{incidentId}/model-return")
    @Operation(
            operationId = "giveModelBack",
            summary = "Let people wear the laces again that it suspended",
            description =
                    "For ethicists of the sanctuary who neither were there nor reported, judged or contained it, once two"
                            + " people found that it is not serious or does not come from the dream. Laces of that model are in"
                            + " use again in every sanctuary, unless another incident suspended them, too (ETH-06, SAF-04).")
    ResponseEntity<IncidentView> giveModelBack(Caller caller, @PathVariable IncidentId incidentId) {
        return ok(settling.giveModelBack(caller, incidentId));
    }

    private static ResponseEntity<IncidentView> ok(IncidentAccess access) {
        return Etag.ok(IncidentView.of(access), access.incident().version());
    }
}
