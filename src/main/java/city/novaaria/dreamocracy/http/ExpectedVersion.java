package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * Which version of a resource the caller means to change.
 *
 * <p>A use case checks it after it knows that the resource is there and that the caller may change it.
 *
 * @param tags the entity tags of the versions that will do, or {@code *}; empty when the caller does not say
 */
@Hidden
public record ExpectedVersion(List<String> tags) {

    /** Refuses with 428 when the caller does not say which version is meant, with 412 when it is another one. */
    public void check(long version) {
        if (tags.isEmpty()) {
            throw Refused.because(EdgeProblem.CONDITION_REQUIRED)
                    .with("errors", List.of(FieldError.ofHeader(HttpHeaders.IF_MATCH, "Required", "last-etag")));
        }
        if (!tags.contains("*") && tags.stream().noneMatch(tag -> Etag.isOf(version, tag))) {
            throw Refused.because(EdgeProblem.STALE);
        }
    }
}
