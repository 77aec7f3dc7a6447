package city.novaaria.dreamocracy.http;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Strong entity tags made from a resource's version number. */
public final class Etag {

    /** Between the version and what one reader was shown of it. */
    static final String SHOWN = ".";

    private Etag() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** Whether the tag, from whichever reader, is one of that version. */
    static boolean isOf(long version, String tag) {
        return tag.equals(of(version)) || tag.startsWith("\"v" + version + SHOWN);
    }

    /** 200 with the resource and its tag. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(of(version)).body(body);
    }

    /** 201 with the resource, its tag and where it now is. */
    public static <T> ResponseEntity<T> created(String path, Object id, T body, long version) {
        return ResponseEntity.created(URI.create(path + "/" + id))
                .eTag(of(version))
                .body(body);
    }
}
