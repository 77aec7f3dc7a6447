package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking for people, and who did. */
@RestController
@Personal
@RequestMapping("/api/v1/participants/searches")
@Tag(name = "Participants")
class SearchController {

    private final SearchPeople searching;
    private final KeysetPages pages;

    SearchController(SearchPeople searching, KeysetPages pages) {
        this.searching = searching;
        this.pages = pages;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "searchParticipants",
            summary = "Find people by their name",
            description =
                    "For organizers and facilitators of the sanctuary: people who are known there and whose name begins"
                            + " so. The name is sent in the body, because addresses are written down on their way. That you looked is"
                            + " recorded, and who was shown to you; what you typed is not. Whose id is known is"
                            + " read by it.")
    ResponseEntity<FoundPeopleView> search(Caller caller, @Valid @RequestBody NewSearch request) {
        SearchPeople.Found found = searching.search(caller, request);
        return Etag.created(
                "/api/v1/participants/searches",
                found.search().id(),
                FoundPeopleView.of(found, caller),
                found.search().version());
    }

    @GetMapping("/{searchId}")
    @Operation(
            operationId = "getParticipantSearch",
            summary = "Look again at whom a search found",
            description = "For whoever looked: the same people, as far as you may still know them.")
    ResponseEntity<FoundPeopleView> get(Caller caller, @PathVariable SearchId searchId) {
        SearchPeople.Found found = searching.again(caller, searchId);
        return Etag.ok(FoundPeopleView.of(found, caller), found.search().version());
    }

    @GetMapping
    @Operation(
            operationId = "listParticipantSearches",
            summary = "See who looked for people",
            description = "Those at the sanctuaries where you are steward: by name, and for the seats of one person."
                    + " Each person reads in GET /me/data who was shown them.")
    Page<SearchView> list(Caller caller, PageAsk page) {
        return Page.of(
                page,
                pages.read(
                        ParticipantSearch.class,
                        ParticipantSearches.branches(caller.sanctuariesAs(Role.STEWARD)),
                        page),
                search -> search.id().value(),
                SearchView::of);
    }
}
