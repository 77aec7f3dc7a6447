package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which role at a sanctuary. */
@RestController
@RequestMapping("/api/v1/sanctuaries/{sanctuaryId}/crew")
@Tag(name = "Sanctuaries")
class CrewController {

    private final Sanctuaries sanctuaries;
    private final CrewMembers crew;
    private final GiveRole giving;
    private final ServerClock clock;

    CrewController(Sanctuaries sanctuaries, CrewMembers crew, GiveRole giving, ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.crew = crew;
        this.giving = giving;
        this.clock = clock;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "addCrew",
            summary = "Give somebody a role",
            description = "For stewards of the sanctuary. A person may hold several roles; each is one entry.")
    ResponseEntity<CrewView> add(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @Valid @RequestBody NewCrew request) {
        Crew member = giving.give(caller, sanctuaryId, request);
        String path = "/api/v1/sanctuaries/" + sanctuaryId + "/crew";
        return Etag.created(path, member.id(), CrewView.of(member), member.version());
    }

    @GetMapping
    @Operation(
            operationId = "listCrew",
            summary = "List the crew of a sanctuary",
            description = "For the crew itself. Who has left is not listed.")
    Page<CrewView> list(Caller caller, @PathVariable SanctuaryId sanctuaryId, PageAsk page) {
        mustHold(caller, sanctuaryId, Role.values());
        return Page.of(
                page,
                crew.newest(sanctuaryId, page.before(), page.oneMore()),
                member -> member.id().value(),
                CrewView::of);
    }

    @GetMapping("/{crewId}")
    @Operation(operationId = "getCrew", summary = "Look at one role of one person", description = "For the crew.")
    ResponseEntity<CrewView> get(Caller caller, @PathVariable SanctuaryId sanctuaryId, @PathVariable CrewId crewId) {
        mustHold(caller, sanctuaryId, Role.values());
        Crew member = crew.findBySanctuaryIdAndIdAndLiveKeyIsNotNull(sanctuaryId, crewId)
                .orElseThrow(Refused::notFound);
        return Etag.ok(CrewView.of(member), member.version());
    }

    @Transactional
    @DeleteMapping("/{crewId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeCrew",
            summary = "Take a role away",
            description = "For stewards of the sanctuary. It holds from that person's next request on.")
    void remove(Caller caller, @PathVariable SanctuaryId sanctuaryId, @PathVariable CrewId crewId) {
        Actor steward = mustHold(caller, sanctuaryId, Role.STEWARD);
        Crew member = crew.findBySanctuaryIdAndIdAndLiveKeyIsNotNull(sanctuaryId, crewId)
                .orElseThrow(Refused::notFound);
        member.leave(steward, clock.now());
        crew.save(member);
    }

    private Actor mustHold(Caller caller, SanctuaryId sanctuaryId, Role... anyOf) {
        sanctuaries.mustExist(sanctuaryId);
        return caller.mustHold(sanctuaryId, anyOf);
    }
}
