package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NewestFirst;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.http.Strand;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hazards that were met by changing a running dream. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Hazard deviations",
        description = "Change a running dream to remove a hazard, report it in time, and have the report reviewed.")
class HazardController {

    private final RunningDreams dreams;
    private final HazardDeviations deviations;
    private final RecordDeviation recording;
    private final SettleDeviation settling;
    private final NewestFirst newestFirst;

    HazardController(
            RunningDreams dreams,
            HazardDeviations deviations,
            RecordDeviation recording,
            SettleDeviation settling,
            NewestFirst newestFirst) {
        this.dreams = dreams;
        this.deviations = deviations;
        this.recording = recording;
        this.settling = settling;
        this.newestFirst = newestFirst;
    }

    @PostMapping("/sessions/{sessionId}/hazard-deviations")
    @Operation(
            operationId = "recordHazardDeviation",
            summary = "Change a running dream to remove a hazard",
            description =
                    "For weavers and facilitators of the sanctuary, while people dream: only to remove an apparent immediate"
                            + " hazard. It never makes the dream stronger than approved, nor than an earlier change left it"
                            + " (ETH-05). The answer says until when it is to be reported; until that is done, the version"
                            + " starts nowhere once the time is over.")
    ResponseEntity<DeviationView> record(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewHazardDeviation request) {
        HazardDeviation deviation = recording.record(caller, sessionId, request.change());
        return Etag.created(
                "/api/v1/hazard-deviations", deviation.id(), DeviationView.of(deviation, caller), deviation.version());
    }

    @GetMapping("/sessions/{sessionId}/hazard-deviations")
    @Operation(
            operationId = "listHazardDeviations",
            summary = "List the hazards met in a session",
            description = "For the crew of its sanctuary.")
    Page<DeviationView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        caller.mustHold(dreams.find(caller, sessionId).sanctuary(), Role.values());
        List<HazardDeviation> found = newestFirst.page(
                HazardDeviation.class,
                List.of(Strand.of("id", "hazard_deviation where session_id = ?", sessionId.value())),
                page);
        return Page.of(
                page, found, deviation -> deviation.id().value(), deviation -> DeviationView.of(deviation, caller));
    }

    @GetMapping("/hazard-deviations/{deviationId}")
    @Operation(
            operationId = "getHazardDeviation",
            summary = "Look at how a hazard was met",
            description = "For the crew of its sanctuary.")
    ResponseEntity<DeviationView> get(Caller caller, @PathVariable DeviationId deviationId) {
        return ok(caller, deviations.visible(deviationId, caller.sanctuaries()).orElseThrow(Refused::notFound));
    }

    @PostMapping("/hazard-deviations/{deviationId}/report")
    @Operation(
            operationId = "reportHazardDeviation",
            summary = "Report how a hazard was met",
            description = "For weavers and facilitators of the sanctuary; also when it is late.")
    ResponseEntity<DeviationView> report(
            Caller caller, @PathVariable DeviationId deviationId, @Valid @RequestBody NewHazardReport request) {
        return ok(caller, settling.report(caller, deviationId, request.text()));
    }

    @PostMapping("/hazard-deviations/{deviationId}/review")
    @Operation(
            operationId = "reviewHazardDeviation",
            summary = "Judge how a hazard was met",
            description =
                    "For ethicists of the sanctuary who neither changed the dream nor reported it, were not on duty, and have"
                            + " no part in the dreamscape (ETH-02); once it is reported.")
    ResponseEntity<DeviationView> review(
            Caller caller, @PathVariable DeviationId deviationId, @Valid @RequestBody NewHazardReview request) {
        return ok(caller, settling.review(caller, deviationId, request));
    }

    private static ResponseEntity<DeviationView> ok(Caller caller, HazardDeviation deviation) {
        return Etag.ok(DeviationView.of(deviation, caller), deviation.version());
    }

    /** Tells how a dream was changed. */
    @Schema(description = "How a running dream was changed to remove a hazard; name nobody.")
    record NewHazardDeviation(
            @Schema(description = "What was changed.", example = "The storm was taken out; the lanterns stay.")
            @NotNull
            @Size(min = 1, max = 4000)
            @Prose
            String what,

            @Schema(
                    description = "Which hazard it removes.",
                    example = "Several people met the same frightening image.")
            @NotNull
            @Size(min = 1, max = 4000)
            @Prose
            String why,

            @Schema(description = "How strong the dream is from now on.", example = "I1") @NotNull
            Intensity intensity) {

        HazardDeviation.Change change() {
            return new HazardDeviation.Change(what, why, intensity);
        }

        @Override
        public String toString() {
            return "NewHazardDeviation";
        }
    }

    /** Reports it. */
    @Schema(description = "What happened, as it is known afterwards; name nobody.")
    record NewHazardReport(
            @Schema(
                    description = "What happened.",
                    example = "The image faded within a minute after the change; everybody dreamt on quietly.")
            @NotNull
            @Size(min = 1, max = 8000)
            @Prose
            String text) {

        @Override
        public String toString() {
            return "NewHazardReport";
        }
    }

    /** Judges it. */
    @Schema(description = "What an independent ethicist says of it.")
    record NewHazardReview(
            @Schema(description = "Whether it was right.", example = "ACCEPTED") @NotNull
            HazardDeviation.Verdict verdict,

            @Schema(description = "Why.", example = "It lowered the intensity at once and changed nothing else.")
            @NotNull
            @Size(min = 1, max = 4000)
            @Prose
            String rationale) {

        @Override
        public String toString() {
            return "NewHazardReview";
        }
    }

    /** It as the crew sees it; never who did what. */
    @Schema(name = "HazardDeviation", description = "A change of a running dream that removed a hazard.")
    record DeviationView(
            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000695")
            DeviationId id,

            @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000605")
            SessionId sessionId,

            @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000002")
            SanctuaryId sanctuaryId,

            @Schema(
                    description = "The dreamscape version that was dreamt.",
                    example = "01930000-0000-7000-8000-000000000421")
            VersionId dreamscapeVersionId,

            @Schema(description = "What was changed.", example = "The storm was taken out; the lanterns stay.")
            String what,

            @Schema(
                    description = "Which hazard it removed.",
                    example = "Several people met the same frightening image.")
            String why,

            @Schema(description = "How strong the dream was from then on.", example = "I1")
            Intensity intensity,

            @Schema(description = "Where it stands.", example = "OPEN")
            HazardDeviation.State state,

            @Schema(description = "When the dream was changed.")
            Instant recordedAt,

            @Schema(
                    description = "Until when it is to be reported: the end of the last working day at the sanctuary.",
                    example = "2143-05-09T22:00:00.000Z")
            Instant reportDueAt,

            @Schema(
                    types = {"string", "null"},
                    description = "What was reported; null while nothing is.")
            @Nullable
            String report,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "When it was reported.")
            @Nullable
            Instant reportedAt,

            @Schema(
                    types = {"string", "null"},
                    description = "What an independent ethicist found; null before the review.",
                    example = "ACCEPTED")
            HazardDeviation.@Nullable Verdict verdict,

            @Schema(
                    types = {"string", "null"},
                    description = "Why; null before the review.")
            @Nullable
            String rationale,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "When it was reviewed.")
            @Nullable
            Instant reviewedAt,

            @Schema(description = "What you can do with it now.", example = "[\"REPORT\"]")
            List<HazardDeviation.Action> allowedActions) {

        static DeviationView of(HazardDeviation deviation, Caller reader) {
            return new DeviationView(
                    deviation.id(),
                    deviation.sessionId(),
                    deviation.sanctuaryId(),
                    deviation.versionId(),
                    deviation.what(),
                    deviation.why(),
                    deviation.intensity(),
                    deviation.state(),
                    deviation.recordedAt(),
                    deviation.reportDueAt(),
                    deviation.report(),
                    deviation.reportedAt(),
                    deviation.verdict(),
                    deviation.rationale(),
                    deviation.reviewedAt(),
                    deviation.allowedActions(reader));
        }

        @Override
        public String toString() {
            return "DeviationView[" + id + "]";
        }
    }
}
