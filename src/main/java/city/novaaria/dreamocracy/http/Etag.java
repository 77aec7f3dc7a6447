package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Refuses with 428 when the caller does not say which version is meant, with 412 when it is another one. */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refused.because(EdgeProblem.CONDITION_REQUIRED)
                    .with(
                            "errors",
                            List.of(FieldError.ofHeader("If-Match", "Required", "is the ETag of the last GET")));
        }
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
        if (!matches) {
            throw Refused.because(EdgeProblem.STALE);
        }
    }
}
