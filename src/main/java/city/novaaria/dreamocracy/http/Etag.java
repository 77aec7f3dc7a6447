package city.novaaria.dreamocracy.http;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Strong entity tags made from a resource's version number. */
public final class Etag {

    private Etag() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
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
