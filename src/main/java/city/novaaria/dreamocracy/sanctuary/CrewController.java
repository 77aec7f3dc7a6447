package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
    private final ChangeCrew changing;

    CrewController(Sanctuaries sanctuaries, CrewMembers crew, ChangeCrew changing) {
        this.sanctuaries = sanctuaries;
        this.crew = crew;
        this.changing = changing;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "addCrew",
            summary = "Give somebody a role",
            description =
                    "For stewards of the sanctuary and of the city, and nobody for themselves. A person may hold"
                            + " several roles; each is one entry. Who is lay or unaffiliated holds no other. Nobody who is on record as a minor there holds one.")
    ResponseEntity<CrewView> add(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @Valid @RequestBody NewCrew request) {
        Crew member = changing.give(caller, sanctuaryId, request);
        String path = "/api/v1/sanctuaries/" + sanctuaryId + "/crew";
        return Etag.created(path, member.id(), CrewView.of(member), member.version());
    }

    @GetMapping
    @Operation(
            operationId = "listCrew",
            summary = "List the crew of a sanctuary",
            description = "For the crew itself and the city's stewards. Who has left is not listed.")
    Page<CrewView> list(Caller caller, @PathVariable SanctuaryId sanctuaryId, PageAsk page) {
        mustKnow(caller, sanctuaryId);
        return Page.of(
                page,
                crew.newest(sanctuaryId, page.before(), page.oneMore()),
                member -> member.id().value(),
                CrewView::of);
    }

    @GetMapping("/{crewId}")
    @Operation(
            operationId = "getCrew",
            summary = "Look at one role of one person",
            description = "For the crew and the city's stewards.")
    ResponseEntity<CrewView> get(Caller caller, @PathVariable SanctuaryId sanctuaryId, @PathVariable CrewId crewId) {
        mustKnow(caller, sanctuaryId);
        Crew member = crew.findBySanctuaryIdAndIdAndLiveKeyIsNotNull(sanctuaryId, crewId)
                .orElseThrow(Refused::notFound);
        return Etag.ok(CrewView.of(member), member.version());
    }

    @PatchMapping(path = "/{crewId}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeCrew",
            summary = "Change what somebody may do in a role",
            description = "For stewards of the sanctuary and of the city, and nobody for themselves. What is left out"
                    + " stays as it is, and so do the duties of that person. While that person accompanies a dream,"
                    + " credentials are not lowered.")
    ResponseEntity<CrewView> change(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            @PathVariable CrewId crewId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeCrewMember request) {
        Crew member = changing.change(caller, sanctuaryId, crewId, expected, request);
        return Etag.ok(CrewView.of(member), member.version());
    }

    @DeleteMapping("/{crewId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeCrew",
            summary = "Take a role away",
            description = "For stewards of the sanctuary and of the city. It holds from that person's next request on."
                    + " The last steward stays until there is another one, and who is on duty in a dream until it is"
                    + " over or somebody else is on duty there.")
    void remove(Caller caller, @PathVariable SanctuaryId sanctuaryId, @PathVariable CrewId crewId) {
        changing.take(caller, sanctuaryId, crewId);
    }

    /** Who gives roles there finds out who holds them. */
    private void mustKnow(Caller caller, SanctuaryId sanctuaryId) {
        sanctuaries.mustExist(sanctuaryId);
        if (!caller.citySteward()) {
            caller.mustHold(sanctuaryId, Role.values());
        }
    }
}
