package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
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

/** The vocabulary for what dreams touch. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Content tags", description = "The words for what dreams touch, and for what people do not want to meet.")
class ContentTagController {

    private final KnownTags tags;
    private final AddContentTag adding;

    ContentTagController(KnownTags tags, AddContentTag adding) {
        this.tags = tags;
        this.adding = adding;
    }

    @GetMapping("/content-tags")
    @Operation(operationId = "listContentTags", summary = "Read all content tags", description = """
                    For anybody who is signed in. Versions, scenes, screenings of fears, boundaries and changes of a running \
                    dream use these words and no others; a synonym is kept as the tag's name. What somebody says about a \
                    tag holds for its synonyms and for everything narrower.""")
    ContentTagView.All all(Caller caller) {
        return new ContentTagView.All(
                tags.whole().stream().map(ContentTagView::of).toList());
    }

    @GetMapping("/content-tags/{contentTagId}")
    @Operation(
            operationId = "getContentTag",
            summary = "Look at a content tag",
            description = "For anybody who is signed in.")
    ResponseEntity<ContentTagView> one(Caller caller, @PathVariable ContentTagId contentTagId) {
        KnownTag tag = tags.named(contentTagId).orElseThrow(Refused::notFound);
        return Etag.ok(ContentTagView.of(tag), tag.version());
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sanctuaries/{sanctuaryId}/content-tags")
    @Operation(operationId = "addContentTag", summary = "Add a content tag", description = """
                    For stewards, weavers and organizers of the sanctuary. Everybody in the city can use it from then on. It is \
                    never changed and never removed, because people's boundaries rest on it; so look first whether it is \
                    there by another name, and name the tag that it is a part of.""")
    ResponseEntity<ContentTagView> add(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @Valid @RequestBody NewContentTag request) {
        KnownTag tag = adding.add(caller, sanctuaryId, request);
        return Etag.created("/api/v1/content-tags", tag.id(), ContentTagView.of(tag), tag.version());
    }
}
