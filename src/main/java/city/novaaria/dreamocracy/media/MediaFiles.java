package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files themselves, by the hash of what is in them, whole or in ranges; nothing in them is ever run. */
@Hidden
@Controller
@RequestMapping(MediaFiles.PATH)
class MediaFiles {

    static final String PATH = "/media";
    static final String THUMBNAIL = "/thumbnail";

    private static final String SHA256 = "^[0-9a-f]{64}$";
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /** What is taken down has to be gone soon, also from where it was kept on the way. */
    private static final CacheControl PUBLISHED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().immutable();

    private final ReadMedia reading;
    private final FileStore store;

    MediaFiles(ReadMedia reading, FileStore store) {
        this.reading = reading;
        this.store = store;
    }

    @GetMapping("/{sha256}")
    @Nullable
    ResponseEntity<Resource> whole(
            Caller caller,
            @PathVariable @Pattern(regexp = SHA256) String sha256,
            @RequestHeader HttpHeaders asked,
            HttpServletResponse response)
            throws IOException {
        return send(reading.find(caller, sha256), FileStore.Rendition.WHOLE, asked, response);
    }

    @GetMapping("/{sha256}" + THUMBNAIL)
    @Nullable
    ResponseEntity<Resource> thumbnail(
            Caller caller,
            @PathVariable @Pattern(regexp = SHA256) String sha256,
            @RequestHeader HttpHeaders asked,
            HttpServletResponse response)
            throws IOException {
        return send(
                reading.find(caller, sha256).filter(readable -> readable.item().thumbnailSize() > 0),
                FileStore.Rendition.THUMBNAIL,
                asked,
                response);
    }

    private @Nullable ResponseEntity<Resource> send(
            Optional<ReadMedia.ShownFile> found,
            FileStore.Rendition rendition,
            HttpHeaders asked,
            HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        MediaItem item = found.get().item();
        boolean whole = rendition == FileStore.Rendition.WHOLE;
        KeptFile file = new KeptFile(store, item.id(), rendition, whole ? item.size() : item.thumbnailSize());
        if (!has(file, asked)) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.contentLength());
            throw Refused.because(MediaProblem.RANGE_NOT_THERE);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(item.kind().contentType()))
                .cacheControl(found.get().published() ? PUBLISHED : CacheControl.noStore())
                .eTag((whole ? "" : "t") + item.sha256())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(file);
    }

    /** Spring would send the whole file along with its refusal. */
    private static boolean has(KeptFile file, HttpHeaders asked) {
        try {
            return HttpRange.toResourceRegions(asked.getRange(), file).size()
                    == asked.getRange().size();
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }
}
