package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.RefusesAlso;
import city.novaaria.dreamocracy.http.TakesFile;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of a house. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Media", description = "Pictures, sounds and texts that artworks are made of.")
class MediaController {

    private final UploadMedia uploading;
    private final ReadMedia reading;
    private final ListMedia listing;
    private final RemoveMedia removing;

    MediaController(UploadMedia uploading, ReadMedia reading, ListMedia listing, RemoveMedia removing) {
        this.uploading = uploading;
        this.reading = reading;
        this.listing = listing;
        this.removing = removing;
    }

    @TakesFile
    @RefusesAlso({EdgeProblem.FILE_EMPTY, EdgeProblem.FILE_INCOMPLETE})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(
            path = "/sanctuaries/{sanctuaryId}/media",
            consumes = {
                "text/plain",
                "image/png",
                "image/jpeg",
                "image/webp",
                "audio/mpeg",
                "audio/ogg",
                "audio/wav",
                "audio/flac"
            })
    @Operation(operationId = "uploadMedia", summary = "Keep a file", description = """
                    For weavers and organizers of the sanctuary. The body is the file itself, of at most 5 MiB; what it is \
                    is found by what is in it, and has to be what Content-Type says. Pictures are painted anew, without \
                    where and with what they were taken; a WebP becomes a JPEG, and is not taken when it is lossless, transparent or \
                    moves. A text is plain UTF-8, of at most 256 KiB (262,144 bytes). Sounds have to be whole, and \
                    are kept as they come: take names out of them before. What the sanctuary keeps already is not kept \
                    twice. Nobody outside of it sees the file before something that it is part of is published. \
                    An Idempotency-Key changes nothing.""")
    ResponseEntity<MediaView> upload(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody byte[] file) {
        MediaItem item = uploading.upload(caller, sanctuaryId, contentType, file);
        return Etag.created("/api/v1/media", item.id(), MediaView.of(item), item.version());
    }

    @OpenToAnybody
    @GetMapping("/media/{mediaId}")
    @Operation(
            operationId = "getMedia",
            summary = "Look up a file",
            description =
                    "For weavers and organizers of the sanctuary; for anybody once something that it is part of is"
                            + " published. The file itself is at `href`, outside of this API.")
    ResponseEntity<MediaView> get(Caller caller, @PathVariable MediaId mediaId) {
        MediaItem item = reading.read(caller, mediaId);
        return Etag.ok(MediaView.of(item), item.version());
    }

    @GetMapping("/me/media")
    @Operation(
            operationId = "listMyMedia",
            summary = "List the files that you brought",
            description = "For sanctuaries and as a part of what you left of your dreams, and what shows each of them"
                    + " now. Newest first; what you keep for yourself has a random id and stands anywhere.")
    Page<ShelvedMediaView> own(Caller caller, PageAsk page) {
        return listing.own(caller, page);
    }

    @GetMapping("/sanctuaries/{sanctuaryId}/media")
    @Operation(
            operationId = "listMediaOfSanctuary",
            summary = "List the files of a sanctuary",
            description = "For weavers and organizers of the sanctuary: its own files, whoever brought them, and the"
                    + " artworks that show each of them now. Newest first.")
    Page<ShelvedMediaView> ofHouse(Caller caller, @PathVariable SanctuaryId sanctuaryId, PageAsk page) {
        return listing.ofHouse(caller, sanctuaryId, page);
    }

    @DeleteMapping("/media/{mediaId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeMedia", summary = "Remove a file", description = """
                    For weavers and organizers of the sanctuary, once nothing shows it any more: an artwork that is not taken                     down shows its files. All of it is destroyed. What is part of something that you left of a dream goes when                     you take that back, or add another file instead, and so do copies of it that somebody who saw it brought for                     a sanctuary.""")
    void remove(Caller caller, @PathVariable MediaId mediaId) {
        removing.remove(caller, mediaId);
    }
}
