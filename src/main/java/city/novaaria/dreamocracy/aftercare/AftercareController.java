package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercareCheckIn.State;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How people are after a dream: when they are asked, how they want to be asked, and what came of it. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Aftercare", description = "Be asked how you are after a dream, in the way you want, or not at all.")
class AftercareController {

    private final AskAfterwards asking;
    private final ChoosePreference choosing;
    private final ListCheckIns listing;
    private final AftercarePreferences preferences;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    AftercareController(
            AskAfterwards asking,
            ChoosePreference choosing,
            ListCheckIns listing,
            AftercarePreferences preferences,
            SanctuaryRegister sanctuaries,
            ServerClock clock) {
        this.asking = asking;
        this.choosing = choosing;
        this.listing = listing;
        this.preferences = preferences;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/aftercare-check-ins")
    @Operation(
            operationId = "listAftercareCheckIns",
            summary = "List check-ins after dreams",
            description =
                    "Those of the sanctuaries where you organize or facilitate, your own, and those of the minors for whom"
                            + " you speak, without what came of asking. They come into being"
                            + " with an enrollment (AFT-01), and are due from the moment when the person is out of the dream.")
    Page<CheckInView> list(
            Caller caller,
            PageAsk page,
            @Parameter(description = "Only those in these states.") @RequestParam(required = false) @Nullable
                    Set<State> state,
            @Parameter(description = "Only those that are due before.") @RequestParam(required = false) @Nullable
                    Instant dueBefore,
            @Parameter(description = "Only those of this session.", example = "01930000-0000-7000-8000-000000000601")
                    @RequestParam(required = false)
                    @Nullable
                    SessionId sessionId,
            @Parameter(
                            description = "Only those that this entry of the crew looks after.",
                            example = "01930000-0000-7000-8000-000000000030")
                    @RequestParam(required = false)
                    @Nullable
                    CrewId ownerId) {
        return Page.ofAll(
                page,
                listing.list(caller, new ListCheckIns.Wanted(state, dueBefore, sessionId, ownerId), page, clock.now()),
                checkIn -> checkIn.id().value(),
                shown -> views(caller, shown, clock.now()));
    }

    @Transactional(readOnly = true)
    @GetMapping("/aftercare-check-ins/{checkInId}")
    @Operation(
            operationId = "getAftercareCheckIn",
            summary = "Look at a check-in after a dream",
            description =
                    "For the person, for organizers and facilitators of the sanctuary, for its stewards once it is overdue, and for the guardians of a"
                            + " minor: they read that it is planned or done, and how the minor wants to be asked, but not what came of"
                            + " asking.")
    ResponseEntity<CheckInView> get(Caller caller, @PathVariable CheckInId checkInId) {
        return ok(caller, asking.visible(caller, checkInId));
    }

    @PostMapping("/aftercare-check-ins/{checkInId}/attempts")
    @Operation(
            operationId = "recordAftercareAttempt",
            summary = "Record that somebody was asked, or not reached",
            description =
                    "For organizers and facilitators of the sanctuary, once it is due, of who agreed to be contacted"
                            + " (AFTERCARE_CONTACT). Who is not reached three times, on two days of the sanctuary's calendar that"
                            + " lie as far apart as its policy says, is UNREACHABLE (AFT-02); asking them later still counts.")
    ResponseEntity<CheckInView> attempt(
            Caller caller, @PathVariable CheckInId checkInId, @Valid @RequestBody NewAttempt request) {
        return ok(caller, asking.attempt(caller, checkInId, request));
    }

    @PostMapping("/aftercare-check-ins/{checkInId}/handover")
    @Operation(
            operationId = "handOverAftercareCheckIn",
            summary = "Hand a check-in over to somebody else",
            description =
                    "For organizers and facilitators of the sanctuary, and for its stewards once it was due twelve hours ago"
                            + " and nobody has asked (AFT-02). The person sees who looks after it.")
    ResponseEntity<CheckInView> handOver(
            Caller caller, @PathVariable CheckInId checkInId, @Valid @RequestBody NewCheckInOwner request) {
        return ok(caller, asking.handOver(caller, checkInId, request));
    }

    @PostMapping("/aftercare-check-ins/{checkInId}/decline")
    @Operation(
            operationId = "declineAftercareCheckIn",
            summary = "Decline to be asked",
            description = "For the person only, before the dream or after it, and without a reason.")
    ResponseEntity<CheckInView> decline(Caller caller, @PathVariable CheckInId checkInId) {
        return ok(caller, asking.decline(caller, checkInId));
    }

    @PostMapping("/aftercare-check-ins/{checkInId}/resume")
    @Operation(
            operationId = "resumeAftercareCheckIn",
            summary = "Be asked after all",
            description = "For the person only, who declined it before.")
    ResponseEntity<CheckInView> resume(Caller caller, @PathVariable CheckInId checkInId) {
        return ok(caller, asking.resume(caller, checkInId));
    }

    @GetMapping("/participants/{participantId}/aftercare-preference")
    @Operation(
            operationId = "getAftercarePreference",
            summary = "See how somebody wants to be asked",
            description =
                    "For the person, for organizers and facilitators of a sanctuary where they are known, and for who"
                            + " speaks for a minor. Until the person chooses, it is in person and without quiet hours.")
    ResponseEntity<PreferenceView> preference(Caller caller, @PathVariable ParticipantId participantId) {
        return ok(choosing.read(caller, participantId));
    }

    @PutMapping("/participants/{participantId}/aftercare-preference")
    @Operation(
            operationId = "setAftercarePreference",
            summary = "Say how you want to be asked",
            description = "For the person only. It holds at once, also for what is planned already.")
    ResponseEntity<PreferenceView> choose(
            Caller caller,
            @PathVariable ParticipantId participantId,
            ExpectedVersion expected,
            @Valid @RequestBody NewPreference request) {
        return ok(choosing.choose(caller, participantId, expected, request));
    }

    private ResponseEntity<CheckInView> ok(Caller caller, AftercareCheckIn checkIn) {
        Instant at = clock.now();
        return Etag.ok(views(caller, List.of(checkIn), at).getFirst(), checkIn.tag(at));
    }

    private static ResponseEntity<PreferenceView> ok(AftercarePreference preference) {
        return Etag.ok(PreferenceView.of(preference), preference.revision());
    }

    private List<CheckInView> views(Caller caller, List<AftercareCheckIn> checkIns, Instant at) {
        Map<ParticipantId, AftercarePreference> wishes = preferences.ofAll(
                checkIns.stream().map(AftercareCheckIn::participantId).collect(Collectors.toSet()));
        Map<CrewId, String> owners = sanctuaries.names(checkIns.stream()
                .map(AftercareCheckIn::ownerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return checkIns.stream()
                .map(checkIn -> CheckInView.of(
                        checkIn,
                        Objects.requireNonNull(wishes.get(checkIn.participantId())),
                        checkIn.ownerId() == null ? null : owners.get(checkIn.ownerId()),
                        caller,
                        at))
                .toList();
    }
}
