package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** On whom of the crew a person depends. */
@RestController
@Personal
@RequestMapping("/api/v1/participants/{participantId}/relations")
@Tag(name = "Participants")
class RelationController {

    private final DeclareRelation declaring;
    private final ParticipantRegister participants;
    private final KeysetPages pages;

    RelationController(DeclareRelation declaring, ParticipantRegister participants, KeysetPages pages) {
        this.declaring = declaring;
        this.participants = participants;
        this.pages = pages;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "declareRelation",
            summary = "Say that somebody depends on one of the crew",
            description =
                    "For the person; for that member of the crew, where the person is known; and for organizers and"
                            + " facilitators who may know the person, about their own crew. It holds for that member of the crew"
                            + " in whatever house and role (VUL-03).")
    ResponseEntity<RelationView> declare(
            Caller caller, @PathVariable ParticipantId participantId, @Valid @RequestBody NewRelation request) {
        Relation declared = declaring.declare(caller, participantId, request);
        String path = "/api/v1/participants/" + participantId + "/relations";
        return Etag.created(path, declared.id(), RelationView.of(declared), declared.version());
    }

    @GetMapping
    @Operation(
            operationId = "listRelations",
            summary = "List on whom of the crew a person depends",
            description = "For the person, and for organizers and facilitators of a sanctuary where they are known.")
    Page<RelationView> list(Caller caller, @PathVariable ParticipantId participantId, PageAsk page) {
        if (!participants.mayKnow(caller, participantId)) {
            throw Refused.notFound();
        }
        return Page.of(
                page,
                pages.read(Relation.class, List.of(Relations.branchOf(participantId)), page),
                relation -> relation.id().value(),
                RelationView::of);
    }

    @GetMapping("/{relationId}")
    @Operation(
            operationId = "getRelation",
            summary = "Look at one relation of a person",
            description = "For the person, for that member of the crew, and for organizers and facilitators of a"
                    + " sanctuary where the person is known.")
    ResponseEntity<RelationView> get(
            Caller caller, @PathVariable ParticipantId participantId, @PathVariable RelationId relationId) {
        Relation relation = declaring.visible(caller, participantId, relationId);
        return Etag.ok(RelationView.of(relation), relation.version());
    }

    @PostMapping("/{relationId}/end-request")
    @Operation(
            operationId = "askToEndRelation",
            summary = "Ask to end a relation",
            description =
                    "For organizers and facilitators of a sanctuary where the person is known, to whom they are not and"
                            + " were not bound themselves. It counts until another of them ends it; the person sees that"
                            + " somebody asked.")
    ResponseEntity<RelationView> askToEnd(
            Caller caller, @PathVariable ParticipantId participantId, @PathVariable RelationId relationId) {
        Relation asked = declaring.askToEnd(caller, participantId, relationId);
        return Etag.ok(RelationView.of(asked), asked.version());
    }

    @DeleteMapping("/{relationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeRelation",
            summary = "Say that a relation is over, or was none",
            description =
                    "For the person, if they declared it and work on no crew. Otherwise for organizers and facilitators of a"
                            + " sanctuary where they are known, to whom they are not and were not bound themselves, once another"
                            + " of these asked for it. It counts and is shown no more, and may be declared again; the record is"
                            + " kept.")
    void remove(Caller caller, @PathVariable ParticipantId participantId, @PathVariable RelationId relationId) {
        declaring.end(caller, participantId, relationId);
    }
}
