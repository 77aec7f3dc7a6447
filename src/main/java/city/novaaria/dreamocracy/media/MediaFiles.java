package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

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

    private static final ResourceHttpMessageConverter WHOLE = new ResourceHttpMessageConverter();
    private static final ResourceRegionHttpMessageConverter PARTS = new ResourceRegionHttpMessageConverter();

    private final ReadMedia reading;
    private final FileStore store;

    MediaFiles(ReadMedia reading, FileStore store) {
        this.reading = reading;
        this.store = store;
    }

    @GetMapping("/{sha256}")
    void whole(
            Caller caller,
            @PathVariable @Pattern(regexp = SHA256) String sha256,
            ServletWebRequest asked,
            HttpServletResponse response)
            throws IOException {
        send(reading.find(caller, sha256), FileStore.Rendition.WHOLE, asked, response);
    }

    @GetMapping("/{sha256}" + THUMBNAIL)
    void thumbnail(
            Caller caller,
            @PathVariable @Pattern(regexp = SHA256) String sha256,
            ServletWebRequest asked,
            HttpServletResponse response)
            throws IOException {
        send(
                reading.find(caller, sha256).filter(readable -> readable.item().thumbnailSize() > 0),
                FileStore.Rendition.THUMBNAIL,
                asked,
                response);
    }

    private void send(
            Optional<ReadMedia.ShownFile> found,
            FileStore.Rendition rendition,
            ServletWebRequest asked,
            HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        MediaItem item = found.get().item();
        boolean whole = rendition == FileStore.Rendition.WHOLE;
        KeptFile file = new KeptFile(store, item.id(), rendition, whole ? item.size() : item.thumbnailSize());
        String tag = "\"" + (whole ? "" : "t") + item.sha256() + "\"";
        MediaType type = MediaType.parseMediaType(item.kind().contentType());
        if (asked.checkNotModified(tag)) {
            describe(found.get(), response);
        } else if (HttpMethod.HEAD.equals(asked.getHttpMethod())) {
            describe(found.get(), response);
            response.setContentType(type.toString());
            response.setContentLengthLong(file.contentLength());
        } else {
            List<ResourceRegion> parts = parts(file, tag, asked, response);
            if (!file.load(parts.isEmpty() ? 0 : parts.getFirst().getPosition())) {
                response.setHeader(HttpHeaders.ETAG, null);
                response.sendError(HttpStatus.NOT_FOUND.value());
                return;
            }
            describe(found.get(), response);
            write(file, parts, type, response);
        }
    }

    private static void describe(ReadMedia.ShownFile found, HttpServletResponse response) {
        CacheControl cached = found.published() ? PUBLISHED : CacheControl.noStore();
        response.setHeader(HttpHeaders.CACHE_CONTROL, cached.getHeaderValue());
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    private static List<ResourceRegion> parts(
            KeptFile file, String tag, ServletWebRequest asked, HttpServletResponse response) throws IOException {
        try {
            return AskedParts.of(file, tag, asked);
        } catch (Refused notThere) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.contentLength());
            throw notThere;
        }
    }

    private static void write(KeptFile file, List<ResourceRegion> parts, MediaType type, HttpServletResponse response)
            throws IOException {
        try (ServletServerHttpResponse sent = new ServletServerHttpResponse(response)) {
            if (parts.isEmpty()) {
                WHOLE.write(file, type, sent);
            } else {
                sent.setStatusCode(HttpStatus.PARTIAL_CONTENT);
                PARTS.write(parts, null, type, sent);
            }
        }
    }
}
